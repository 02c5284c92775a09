import { z } from 'zod';

const text = z.string().nullish();
const picture = z.object({ preview: z.object({ image: z.object({ url: z.string() }).nullish() }).nullish() });
/** Items that cannot be read are left out. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .object({ nodes: z.array(item.nullable().catch(null)) })
    .nullish()
    .transform((list) => (list?.nodes ?? []).filter((one) => one !== null));

export const shopifyVariantSchema = z.object({
  id: z.string(),
  title: text,
  sku: text,
  barcode: text,
  price: text,
  compareAtPrice: text,
  availableForSale: z.boolean().catch(false),
  inventoryQuantity: z.number().nullish(),
  inventoryPolicy: text,
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })).catch([]),
  inventoryItem: z.object({ tracked: z.boolean() }).nullish(),
  media: listOf(picture),
});
export type ShopifyVariant = z.infer<typeof shopifyVariantSchema>;

export const metafieldSchema = z.object({
  namespace: z.string(),
  key: z.string(),
  type: z.string(),
  value: z.string(),
  definition: z
    .object({ name: text, access: z.object({ storefront: text }).nullish() })
    .nullish()
    .catch(null),
});
export type ShopifyMetafield = z.infer<typeof metafieldSchema>;

/** A product with its parts, as a page gives it and as it is put together from a bulk file. */
export const shopifyProductSchema = z.object({
  id: z.string(),
  title: text,
  status: text,
  vendor: text,
  productType: text,
  tags: z.array(z.string()).catch([]),
  descriptionHtml: text,
  updatedAt: z.coerce.date().nullable().catch(null),
  onlineStoreUrl: text,
  category: z.object({ fullName: text, name: text }).nullish().catch(null),
  featuredMedia: picture.nullish().catch(null),
  collections: listOf(z.object({ title: z.string() })),
  metafields: listOf(metafieldSchema),
  variants: listOf(shopifyVariantSchema),
});
export type ShopifyProduct = z.infer<typeof shopifyProductSchema>;
