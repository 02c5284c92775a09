import { z } from 'zod';

/** A customer as every store platform gives it. Fields are null where the platform withholds them. */
export const platformCustomerSchema = z.object({
  externalId: z.string(),
  /** Lower case. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  /** BCP 47. */
  locale: z.string().nullable(),
  updatedAt: z.coerce.date().nullable(),
});
export type PlatformCustomer = z.infer<typeof platformCustomerSchema>;
