import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ customerAddressUpdate: changedSchema });

export const updateCustomerAddress: AdminDocument<z.infer<typeof result>> = {
  name: 'updateCustomerAddress',
  text: `mutation UpdateCustomerAddress($customerId: ID!, $addressId: ID!, $address: MailingAddressInput!) {
  customerAddressUpdate(customerId: $customerId, addressId: $addressId, address: $address, setAsDefault: true) {
    userErrors { message }
  }
}`,
  result,
};
