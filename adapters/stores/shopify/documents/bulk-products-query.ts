import {
  COLLECTION_FIELDS,
  METAFIELD_FIELDS,
  PICTURE_FIELDS,
  PRODUCT_SCALARS,
  VARIANT_SCALARS,
} from './product-fields';

/**
 * The query that a bulk operation runs: five connections, two levels deep, which is as much as is allowed
 * (https://shopify.dev/docs/api/usage/bulk-operations/queries). It takes no variables, and every id is needed: lines of
 * the result are told apart by them.
 * @param filter Shopify's search syntax; empty for all products
 */
export function bulkProductsQuery(filter: string): string {
  return `{
  products(query: ${JSON.stringify(filter)}) {
    edges { node {
      ${PRODUCT_SCALARS}
      collections { edges { node { ${COLLECTION_FIELDS} } } }
      metafields { edges { node { ${METAFIELD_FIELDS} } } }
      variants { edges { node {
        ${VARIANT_SCALARS}
        media { edges { node { ${PICTURE_FIELDS} } } }
      } } }
    } }
  }
}`;
}
