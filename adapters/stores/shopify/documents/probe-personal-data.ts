import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  orders: z.object({
    nodes: z.array(
      z.object({
        email: z.string().nullish(),
        shippingAddress: z.object({ name: z.string().nullish() }).nullish(),
        customer: z.object({ id: z.string(), firstName: z.string().nullish() }).nullish(),
      }),
    ),
  }),
});

/** A few orders, to see whether Shopify gives us names and e-mail addresses. */
export const probePersonalData: AdminDocument<z.infer<typeof result>> = {
  name: 'probePersonalData',
  text: `query ProbePersonalData($withCustomers: Boolean!) {
  orders(first: 10, sortKey: CREATED_AT, reverse: true) {
    nodes { email shippingAddress { name } customer @include(if: $withCustomers) { id firstName } }
  }
}`,
  result,
};
