import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ customerAddressDelete: changedSchema });

export const deleteCustomerAddress: AdminDocument<z.infer<typeof result>> = {
  name: 'deleteCustomerAddress',
  text: `mutation DeleteCustomerAddress($customerId: ID!, $addressId: ID!) {
  customerAddressDelete(customerId: $customerId, addressId: $addressId) { userErrors { message } }
}`,
  result,
};
