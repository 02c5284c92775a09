import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const text = z.string().nullish();
const result = z.object({
  customer: z
    .object({
      defaultAddress: z
        .object({
          id: z.string(),
          firstName: text,
          lastName: text,
          company: text,
          address1: text,
          address2: text,
          city: text,
          provinceCode: text,
          zip: text,
          countryCodeV2: text,
          phone: text,
        })
        .nullish(),
    })
    .nullable(),
});

/** The address that a customer's next order goes to. */
export const defaultAddress: AdminDocument<z.infer<typeof result>> = {
  name: 'defaultAddress',
  text: `query DefaultAddress($id: ID!) {
  customer(id: $id) {
    defaultAddress {
      id firstName lastName company address1 address2 city provinceCode zip countryCodeV2 phone
    }
  }
}`,
  result,
};
