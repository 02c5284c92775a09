import { z } from 'zod';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { TextFile } from '@/core/shared/text-files/open-text-file';
import type { ImportItem, ReadMeter } from '../../importing/reading/import-item';
import { type FieldNames, nameFields } from '../../importing/reading/name-fields';
import { readRecord } from '../../importing/reading/read-record';
import {
  detectRecordFormat,
  type RecordFormat,
  readRecordFile,
} from '../../importing/reading/read-record-file';
import { FieldFault, readMoment, textField } from '../../importing/reading/record-fields';
import { normaliseEmail } from '../contact-details';
import type { PlatformCustomer } from '../platform-customer';

const CUSTOMER_FIELDS: FieldNames = {
  id: ['customer_id', 'user_id'],
  email: ['customer_email', 'e_mail', 'email_address'],
  phone: ['customer_phone', 'telephone', 'phone_number'],
  name: ['customer_name', 'full_name'],
  locale: ['language', 'lang'],
  updated_at: ['modified_at', 'updated', 'modified'],
};

const customerRecordSchema = z.preprocess(
  (value) => nameFields(value, CUSTOMER_FIELDS),
  z.object(
    {
      id: textField,
      email: textField,
      phone: textField,
      name: z.union([textField, z.object({ first_name: textField, last_name: textField })]),
      first_name: textField,
      last_name: textField,
      locale: textField,
      updated_at: z.union([z.string(), z.number()], 'must be a date').optional(),
    },
    'A customer must be an object',
  ),
);
type CustomerRecord = z.infer<typeof customerRecordSchema>;

/** @throws AppError `unsupported` */
export function detectCustomerFormat(sample: string): RecordFormat {
  return detectRecordFormat(
    sample,
    (fields) =>
      ['email', 'phone', ...(CUSTOMER_FIELDS.email ?? []), ...(CUSTOMER_FIELDS.phone ?? [])].some((name) =>
        fields.has(name),
      ),
    'A table of customers has “email”, and may have “id”, “phone”, “name” and “locale”.',
  );
}

/** Customers and row errors of a file, in file order. */
export async function* readCustomerFile(
  file: TextFile,
  format: RecordFormat,
  meter: ReadMeter,
): AsyncGenerator<ImportItem<PlatformCustomer>> {
  for await (const line of readRecordFile(file, format, 'customer', meter)) {
    yield 'problem' in line
      ? { kind: 'error', row: line.row, field: null, message: line.problem }
      : readRecord(line.row, line.value, customerRecordSchema, toCustomer);
  }
}

/** Without an id of its own, a customer is known by e-mail address, or else by phone number. */
function toCustomer(record: CustomerRecord): PlatformCustomer {
  const email = normaliseEmail(record.email);
  if (record.email !== null && email === null) {
    throw new FieldFault('email', `“${record.email.slice(0, 60)}” is not an e-mail address.`);
  }
  const externalId = record.id ?? email ?? record.phone;
  if (externalId === null)
    throw new FieldFault('email', 'A customer needs an id, an e-mail address or a phone number.');
  const { first_name, last_name } =
    record.name !== null && typeof record.name === 'object' ? record.name : record;
  return {
    externalId: cleanLine(externalId, 255),
    email,
    phone: record.phone,
    name:
      typeof record.name === 'string'
        ? record.name
        : [first_name, last_name].filter((part) => part !== null).join(' ') || null,
    locale: readLocale(record.locale),
    updatedAt: readMoment(record.updated_at, 'updated_at'),
  };
}

/** A language that is none is not worth losing a customer for. */
function readLocale(text: string | null): string | null {
  if (text === null) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
