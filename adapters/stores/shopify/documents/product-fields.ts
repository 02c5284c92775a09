/** Of a product without its connections. */
export const PRODUCT_SCALARS = `
  id title status vendor productType tags descriptionHtml updatedAt onlineStoreUrl
  category { fullName name }
  featuredMedia { preview { image { url } } }`;

export const COLLECTION_FIELDS = 'id title';
export const METAFIELD_FIELDS = 'id namespace key type value definition { name access { storefront } }';

/** Of a variant without its pictures. */
export const VARIANT_SCALARS = `
  id title sku barcode price compareAtPrice availableForSale inventoryQuantity inventoryPolicy
  selectedOptions { name value }
  inventoryItem { tracked }`;

export const PICTURE_FIELDS = 'id preview { image { url } }';

/** How many of each come with the product; what a product has more of variants is read in further pages. */
export const PRODUCT_FRAGMENT = `
fragment ProductFields on Product {
  ${PRODUCT_SCALARS}
  collections(first: 6) { nodes { ${COLLECTION_FIELDS} } }
  metafields(first: 15) { nodes { ${METAFIELD_FIELDS} } }
  variants(first: 10) { nodes { ...VariantFields } pageInfo { hasNextPage endCursor } }
}
fragment VariantFields on ProductVariant {
  ${VARIANT_SCALARS}
  media(first: 1) { nodes { ${PICTURE_FIELDS} } }
}`;

export const VARIANT_FRAGMENT = PRODUCT_FRAGMENT.slice(PRODUCT_FRAGMENT.indexOf('fragment VariantFields'));
