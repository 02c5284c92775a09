import { z } from 'zod';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import { normaliseEmail, normalisePhone } from '@/core/stores/customers/contact-details';
import { announceContact } from './announce-contact';
import { lockContact, writeContact } from './edit-contact.queries';
import { listFields } from './fields/contact-fields.queries';
import { readFieldValue } from './fields/field-values';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep it below ${most} characters.`)
    .transform((text) => toStorableText(text).replace(/\s+/g, ' ') || null)
    .nullable();

export const editContactSchema = z.object({
  name: line(200).optional(),
  email: line(320)
    .refine((email) => email === null || normaliseEmail(email) !== null, 'This is no e-mail address.')
    .transform(normaliseEmail)
    .optional(),
  phone: line(60)
    .refine((phone) => phone === null || normalisePhone(phone) !== null, 'This is no phone number.')
    .transform((phone) => normalisePhone(phone))
    .optional(),
  locale: line(35)
    .refine((locale) => locale === null || isLocale(locale), 'Write a language such as "de" or "pt-BR".')
    .optional(),
  /** By the keys of the store's fields; null empties a field, what is not given stays. */
  fields: z.record(z.string().max(60), z.unknown()).optional(),
});

/**
 * Changes what the team knows of a contact; what is not given stays. It proves nothing: orders are told by proofs
 * alone. Needs `contacts.manage`.
 * @throws ZodError with the fault at its field; AppError `not_found`, `forbidden`
 */
export async function editContact(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events'>,
  { storeId, contactId, by, changes }: { storeId: string; contactId: string; by: string; changes: unknown },
): Promise<void> {
  const { fields, ...facts } = editContactSchema.parse(changes);
  await requirePermission(ctx, by, storeId, 'contacts.manage');
  await inTransaction(ctx.sql, async (client) => {
    const before = await lockContact(client, storeId, contactId);
    if (!before) throw notFound('The contact');
    const known = fields ? await listFields(client, storeId) : [];
    const customFields = { ...before.customFields };
    for (const [key, given] of Object.entries(fields ?? {})) {
      const field = known.find((one) => one.key === key);
      if (!field)
        throw new AppError('invalid_input', 'The store has no such field any more. Reload the page.');
      const value = readFieldValue(field, given);
      if (value === null) delete customFields[key];
      else customFields[key] = value;
    }
    await writeContact(client, storeId, contactId, { ...before, ...given(facts), customFields });
  });
  announceContact(ctx, storeId, contactId);
}

/** Without what was left out. */
function given<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
