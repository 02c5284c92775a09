import { z } from 'zod';
import { normaliseEmail } from '@/core/stores/customers/contact-details';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import { plainId } from '../api/gid';

const text = z.string().nullish();
const schema = z.object({
  id: z.string(),
  firstName: text,
  lastName: text,
  locale: text,
  updatedAt: z.coerce.date().nullable().catch(null),
  defaultEmailAddress: z.object({ emailAddress: z.string() }).nullish(),
  defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullish(),
});

/** @returns null for what is no customer */
export function toPlatformCustomer(raw: unknown): PlatformCustomer | null {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return null;
  const { data } = parsed;
  return {
    externalId: plainId(data.id),
    email: normaliseEmail(data.defaultEmailAddress?.emailAddress),
    phone: data.defaultPhoneNumber?.phoneNumber || null,
    // Not `displayName`, which is the e-mail address where there is no name.
    name: [data.firstName, data.lastName].filter(Boolean).join(' ') || null,
    locale: data.locale || null,
    updatedAt: data.updatedAt,
  };
}
