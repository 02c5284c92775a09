import { z } from 'zod';
import { productSummarySchema } from './tool-results';

/** What the cart and recommendation tools return. Prices are written as people read them. */
export const cartFactsSchema = z.object({
  lines: z.array(
    z.object({
      /** For update_cart. */
      line: z.string(),
      title: z.string(),
      variant: z.string().nullable(),
      quantity: z.number().int(),
      price: z.string().nullable(),
      available: z.boolean(),
    }),
  ),
  /** Without shipping, taxes and discounts: the checkout adds those. null: a price is unknown. */
  subtotal: z.string().nullable(),
  discount_code: z.string().nullable(),
});
export type CartFacts = z.infer<typeof cartFactsSchema>;

const cartNow = z.object({
  status: z.literal('ok'),
  cart: cartFactsSchema,
  /** What was done differently from what was asked, e.g. "only 3 left, so 3 are in the cart". */
  notes: z.array(z.string()),
});

/** The product comes in several variants: ask which one. */
const chooseVariant = z.object({
  status: z.literal('choose_variant'),
  /** What was asked for and does not exist, e.g. "Size: XXL"; absent: several variants fit. */
  not_found: z.string().optional(),
  product: productSummarySchema.pick({ ref: true, id: true, title: true, options: true }),
  variants: z.array(
    z.object({ id: z.string(), title: z.string(), price: z.string().nullable(), available: z.boolean() }),
  ),
});
const outOfStock = z.object({
  status: z.literal('out_of_stock'),
  title: z.string(),
  /** True: subscribe_back_in_stock can be offered. */
  can_notify: z.boolean(),
  alternatives: z.array(productSummarySchema),
});
const cartUnavailable = z.object({ status: z.literal('unavailable'), support_email: z.string().nullable() });
const badCode = z.object({
  status: z.literal('code_refused'),
  code: z.string(),
  reason: z.enum(['unknown', 'expired', 'not_started', 'used_up', 'not_applicable', 'unsupported']),
});
/** The store's own limits per order. */
const limitReached = z.object({
  status: z.literal('quantity_not_allowed'),
  title: z.string(),
  min: z.number().int(),
  max: z.number().int().nullable(),
  step: z.number().int(),
});

/** add_to_cart, view_cart, update_cart. */
export const cartResultSchema = z.discriminatedUnion('status', [
  cartNow,
  z.object({ status: z.literal('empty') }),
  chooseVariant,
  outOfStock,
  limitReached,
  badCode,
  cartUnavailable,
]);
export type CartResult = z.infer<typeof cartResultSchema>;

export const checkoutResultSchema = z.discriminatedUnion('status', [
  cartNow.extend({ status: z.literal('ready'), checkout_url: z.string() }),
  z.object({ status: z.literal('empty') }),
  /** The store has no checkout that can be linked to: a person takes the order. */
  z.object({ status: z.literal('no_checkout'), cart: cartFactsSchema, support_email: z.string().nullable() }),
  badCode,
  outOfStock,
  cartUnavailable,
]);
export type CheckoutResult = z.infer<typeof checkoutResultSchema>;

/** recommend_products. */
export const recommendResultSchema = z.object({
  products: z.array(
    productSummarySchema.extend({
      /** Why it is proposed, e.g. "often bought together", "similar, €12.00 less". */
      reason: z.string(),
    }),
  ),
});
export type RecommendResult = z.infer<typeof recommendResultSchema>;

export const backInStockResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('noted'), title: z.string(), email: z.string() }),
  z.object({ status: z.literal('in_stock'), title: z.string() }),
  /** No mail server is set up: do not promise anything. */
  z.object({ status: z.literal('not_possible') }),
  z.object({ status: z.literal('email_needed'), title: z.string() }),
]);
export type BackInStockResult = z.infer<typeof backInStockResultSchema>;
