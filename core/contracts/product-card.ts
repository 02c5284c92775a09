import { z } from 'zod';

/** A product as shoppers see it below an answer. Prices: integer, minor units of `currency`. */
export const productCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  brand: z.string().nullable(),
  priceCents: z.number().int().nullable(),
  /** Set when variants differ in price. */
  priceMaxCents: z.number().int().nullable(),
  compareAtCents: z.number().int().nullable(),
  currency: z.string(),
  inStock: z.boolean(),
  /** Pieces left; null when the store does not track stock. */
  stock: z.number().int().nullable(),
  imageUrl: z.string().nullable(),
  url: z.string().nullable(),
});
export type ProductCard = z.infer<typeof productCardSchema>;
