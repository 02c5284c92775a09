import { z } from 'zod';
import type { ContactFieldValue, ContactFieldView, ContactView } from '@/core/contracts/contact-view';
import { AppError } from '@/core/shared/app-error';
import { toStorableText } from '@/core/shared/storable-text';

const MAX_TEXT_CHARS = 1_000;

type Field = Pick<ContactFieldView, 'type' | 'choices' | 'label'>;

/**
 * Reads what somebody gave for a field. An empty text is no value; numbers may be given as text with a decimal point.
 * @returns null: the field is to be empty
 * @throws AppError `invalid_input` that says what the field takes
 */
export function readFieldValue(field: Field, given: unknown): ContactFieldValue | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'string' && given.trim() === '') return null;
  const parsed = schemaOf(field).safeParse(given);
  if (!parsed.success) throw new AppError('invalid_input', `${field.label}: ${WANTED[field.type]}`);
  return parsed.data;
}

/** The fields with what a contact has in them. What no longer fits its field shows as empty. */
export function withValues(fields: readonly ContactFieldView[], stored: unknown): ContactView['fields'] {
  const values = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  return fields.map((field) => ({
    ...field,
    value: schemaOf(field).safeParse(values[field.key] ?? null).data ?? null,
  }));
}

function schemaOf({ type, choices }: Field): z.ZodType<ContactFieldValue> {
  switch (type) {
    case 'text':
      return z.string().trim().max(MAX_TEXT_CHARS).transform(toStorableText);
    case 'number':
      return z.union([
        z.number(),
        z
          .string()
          .trim()
          .regex(/^-?\d{1,15}(\.\d{1,6})?$/)
          .transform(Number),
      ]);
    case 'date':
      return z.string().trim().pipe(z.iso.date());
    case 'choice':
      return z.string().refine((choice) => choices.includes(choice));
    case 'flag':
      return z.boolean();
  }
}

const WANTED: Record<ContactFieldView['type'], string> = {
  text: `keep it below ${MAX_TEXT_CHARS} characters.`,
  number: 'write a number such as 12 or 12.5.',
  date: 'choose a day.',
  choice: 'choose one of the list.',
  flag: 'choose yes or no.',
};
