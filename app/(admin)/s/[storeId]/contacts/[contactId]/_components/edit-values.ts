import type { ContactView } from '@/core/contracts/contact-view';

/** The form's texts; a flag is "yes" or "no", and what is empty is not known. */
export interface EditValues {
  name: string;
  email: string;
  phone: string;
  locale: string;
  fields: Record<string, string>;
}

export function toEditValues({ name, email, phone, locale, fields }: ContactView): EditValues {
  return {
    name: name ?? '',
    email: email ?? '',
    phone: phone ?? '',
    locale: locale ?? '',
    fields: Object.fromEntries(
      fields.map(({ key, type, value }) => {
        if (type === 'flag') return [key, value === null ? '' : value ? 'yes' : 'no'];
        return [key, value === null ? '' : String(value)];
      }),
    ),
  };
}

/** As `editContact` takes them. */
export function readEditValues(values: EditValues, fields: ContactView['fields']): object {
  const given = fields.map(({ key, type }) => {
    const text = values.fields[key] ?? '';
    if (type === 'flag') return [key, text === '' ? null : text === 'yes'];
    // People write decimals with a comma as well.
    return [key, type === 'number' ? text.trim().replace(',', '.') : text];
  });
  return { ...values, fields: Object.fromEntries(given) };
}
