import { z } from 'zod';
import { postalAddressSchema } from '@/core/stores/orders/platform-order';

const id = z.string().min(1).max(255);
const quantity = z.number().int().min(1).max(10_000);
const lines = z.array(z.object({ lineExternalId: id, quantity })).max(100);
const changes = z
  .array(z.object({ lineExternalId: id, quantity, newVariantExternalId: id }))
  .min(1)
  .max(100);
const reason = z.string().max(300);
const paymentMethodId = id.nullable();

/** What is wished for, in the platform's ids. */
export const actionWishSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('cancel_order'), reason }),
  z.object({ action: z.literal('update_shipping_address'), address: postalAddressSchema }),
  z.object({ action: z.literal('change_order_items'), changes, paymentMethodId }),
  z.object({ action: z.literal('return_items'), lines: lines.min(1), reason, paymentMethodId }),
  z.object({ action: z.literal('exchange_items'), changes, reason, paymentMethodId }),
  z.object({ action: z.literal('refund'), amountCents: z.number().int().min(1), lines, reason }),
  z.object({
    action: z.literal('update_profile_address'),
    customerExternalId: id,
    address: postalAddressSchema,
  }),
]);
export type ActionWish = z.infer<typeof actionWishSchema>;
export type WishOf<A extends ActionWish['action']> = Extract<ActionWish, { action: A }>;

/**
 * A wish with all that follows from it: what is told to the shopper, agreed to, and carried out. The same wish on the
 * same order gives the same details; when they differ, something has changed and the shopper is asked anew.
 */
export const actionDetailsSchema = z.object({
  wish: actionWishSchema,
  /** null: the action concerns no order. */
  orderExternalId: z.string().nullable(),
  orderNumber: z.string().nullable(),
  /** Money that moves, minor units; null: none does, or only the platform knows how much. */
  amountCents: z.number().int().min(0).nullable(),
  /** Where to: back to the shopper, or to the shop. */
  flow: z.enum(['back', 'paid']).nullable(),
  currency: z.string().nullable(),
  /** By which the money moves, in words. */
  method: z.string().nullable(),
  /** Pieces that it is about. */
  items: z.array(
    z.object({
      title: z.string(),
      variant: z.string().nullable(),
      quantity: z.number().int(),
      /** What it becomes. */
      newVariant: z.string().nullable(),
    }),
  ),
});
export type ActionDetails = z.infer<typeof actionDetailsSchema>;
