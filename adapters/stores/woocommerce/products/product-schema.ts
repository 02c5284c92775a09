import { z } from 'zod';
import { flag, id, listOf, metaData, text } from '../api/loose-fields';

const named = z.object({ name: text, slug: text });
const category = z.object({ id, name: text, slug: text });

/** What products and variations have in common. Prices are texts with a point, "" for none. */
const sold = {
  id: z.number().int().positive(),
  date_modified_gmt: text,
  permalink: text,
  sku: text,
  global_unique_id: text,
  status: text,
  price: text,
  regular_price: text,
  on_sale: flag,
  purchasable: z.boolean().catch(true),
  /** "parent": a variation that shares the stock of its product. */
  manage_stock: z.union([z.boolean(), z.literal('parent')]).catch(false),
  stock_quantity: z.number().nullable().catch(null),
  stock_status: text,
  backorders: text,
  menu_order: z.number().catch(0),
  meta_data: metaData,
};

/** @see https://woocommerce.github.io/woocommerce-rest-api-docs/#product-properties */
export const wooProductSchema = z.object({
  ...sold,
  name: text,
  type: text,
  parent_id: id,
  catalog_visibility: text,
  post_password: text,
  description: text,
  short_description: text,
  sold_individually: flag,
  categories: listOf(category),
  /** In WooCommerce itself since 9.6. */
  brands: listOf(named),
  tags: listOf(named),
  images: listOf(z.object({ src: text })),
  attributes: listOf(
    z.object({ name: text, variation: flag, options: z.array(z.coerce.string()).catch([]) }),
  ),
});
export type WooProduct = z.infer<typeof wooProductSchema>;

/** @see https://woocommerce.github.io/woocommerce-rest-api-docs/#product-variation-properties */
export const wooVariationSchema = z.object({
  ...sold,
  image: z.object({ src: text }).nullable().catch(null),
  /** Only the attributes that this variation settles: one that is absent may be any. */
  attributes: listOf(z.object({ name: text, option: text })),
});
export type WooVariation = z.infer<typeof wooVariationSchema>;
