import { z } from 'zod';
import { postalAddressSchema } from '../orders/platform-order';

/** A way to pay that a customer of a store without a platform has. */
export const customerPaymentMethodSchema = z.object({
  id: z.string(),
  kind: z.enum(['gift_card', 'other']),
  /** As the customer knows it, e.g. "Visa •••• 4242". */
  label: z.string(),
  /** What is left on a gift card, minor units of the store's currency. */
  balanceCents: z.number().int().nullable(),
});

/** What else is known of a customer where our own tables are the shop: customers.detail. */
export const customerDetailSchema = z.object({
  address: postalAddressSchema.nullable().default(null),
  paymentMethods: z.array(customerPaymentMethodSchema).default([]),
});
export type CustomerDetail = z.infer<typeof customerDetailSchema>;

/** What cannot be read counts as not known. */
export function readCustomerDetail(stored: unknown): CustomerDetail {
  return customerDetailSchema.safeParse(stored).data ?? customerDetailSchema.parse({});
}
