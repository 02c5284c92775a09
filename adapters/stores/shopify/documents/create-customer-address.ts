import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { userErrorsSchema } from './user-errors';

const result = z.object({
  customerAddressCreate: z
    .object({ address: z.object({ id: z.string() }).nullish(), userErrors: userErrorsSchema })
    .nullable(),
});

export const createCustomerAddress: AdminDocument<z.infer<typeof result>> = {
  name: 'createCustomerAddress',
  text: `mutation CreateCustomerAddress($customerId: ID!, $address: MailingAddressInput!) {
  customerAddressCreate(customerId: $customerId, address: $address, setAsDefault: true) {
    address { id }
    userErrors { message }
  }
}`,
  result,
};
