import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const phone = z.object({ phoneNumber: z.string() }).nullish();
const candidate = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  shippingAddress: z.object({ phone: z.string().nullish(), countryCodeV2: z.string().nullish() }).nullish(),
  customer: z
    .object({
      defaultEmailAddress: z.object({ emailAddress: z.string() }).nullish(),
      defaultPhoneNumber: phone,
    })
    .nullish(),
});
export type OrderCandidate = z.infer<typeof candidate>;

const result = z.object({ orders: z.object({ nodes: z.array(candidate) }) });

/** Only what is needed to tell whether number and contact fit: nobody's whole order is fetched to be thrown away. */
export const searchOrders: AdminDocument<z.infer<typeof result>> = {
  name: 'searchOrders',
  text: `query SearchOrders($filter: String!, $withCustomers: Boolean!) {
  orders(first: 25, query: $filter, sortKey: CREATED_AT, reverse: true) {
    nodes {
      id name email phone
      shippingAddress { phone countryCodeV2 }
      customer @include(if: $withCustomers) {
        defaultEmailAddress { emailAddress }
        defaultPhoneNumber { phoneNumber }
      }
    }
  }
}`,
  result,
  deniedFieldsAreNull: true,
};
