import { z } from 'zod';

/** The cart as it was when the message was written. Prices: integer, minor units of `currency`. */
export const cartCardSchema = z.object({
  currency: z.string(),
  lines: z.array(
    z.object({
      productId: z.string(),
      variantId: z.string(),
      title: z.string(),
      variantTitle: z.string().nullable(),
      quantity: z.number().int(),
      priceCents: z.number().int().nullable(),
      available: z.boolean(),
      /** Most that can be ordered; null: no limit known. */
      maxQuantity: z.number().int().nullable(),
      imageUrl: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  /** Sum of the lines without shipping, taxes and discounts, which the checkout adds; null: a price is unknown. */
  subtotalCents: z.number().int().nullable(),
  discountCode: z.string().nullable(),
  /** Opens the shop's checkout; null until it is asked for. */
  checkoutUrl: z.string().nullable(),
});
export type CartCard = z.infer<typeof cartCardSchema>;
