import { z } from 'zod';
import { CONTACT_FIELD_TYPES, type ContactFieldView } from '@/core/contracts/contact-view';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import { deleteField, insertField, listFields, updateField, writeFieldOrder } from './contact-fields.queries';

const MOST_FIELDS = 50;

const label = z
  .string()
  .trim()
  .min(1, 'Give the field a name.')
  .max(60, 'Keep the name below 60 characters.')
  .transform(toStorableText);
const choices = z
  .array(z.string().trim().min(1).max(80, 'Keep each choice below 80 characters.').transform(toStorableText))
  .max(50, 'Give at most 50 choices.')
  .transform((given) => [...new Set(given)])
  .default([]);

export const newFieldSchema = z
  .object({
    label,
    type: z.enum(CONTACT_FIELD_TYPES),
    choices,
    /** Lower-case letters, digits and underscores; made from the name when it is not given. */
    key: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'Use small letters, digits and underscores, a letter first.')
      .optional(),
  })
  .refine(({ type, choices: given }) => type !== 'choice' || given.length > 0, {
    path: ['choices'],
    message: 'Give at least one choice.',
  });
export const fieldChangesSchema = z.object({ label, choices });

interface By {
  storeId: string;
  by: string;
}
type Ctx = Pick<AppContext, 'db' | 'sql'>;

/** The store's fields of contacts, in their order. Needs `contacts.view`. */
export async function readFields(ctx: Ctx, { storeId, by }: By): Promise<ContactFieldView[]> {
  await requirePermission(ctx, by, storeId, 'contacts.view');
  return listFields(ctx.sql, storeId);
}

/**
 * Adds a field to all contacts. Its key and its type stay for good: values depend on them. Needs `settings.manage`.
 * @throws ZodError with the fault at its place; AppError `forbidden`; `conflict` for a key that is there
 */
export async function addField(ctx: Ctx, { storeId, by, field }: By & { field: unknown }): Promise<string> {
  const given = newFieldSchema.parse(field);
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const known = await listFields(ctx.sql, storeId);
  if (known.length >= MOST_FIELDS) {
    throw new AppError('conflict', `A store has ${MOST_FIELDS} fields at most. Delete one first.`);
  }
  const taken = new Set(known.map(({ key }) => key));
  const key = given.key ?? keyOf(given.label, taken);
  const isChoice = given.type === 'choice';
  const added = await insertField(ctx.sql, storeId, {
    ...given,
    key,
    choices: isChoice ? given.choices : [],
  });
  if (!added) throw new AppError('conflict', 'There is a field with that key already.');
  return key;
}

/**
 * Changes a field's name and choices. Contacts whose choice is gone show none. Needs `settings.manage`.
 * @throws ZodError; AppError `forbidden`, `not_found`
 */
export async function saveField(
  ctx: Ctx,
  { storeId, by, key, changes }: By & { key: string; changes: unknown },
): Promise<void> {
  const given = fieldChangesSchema.parse(changes);
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const field = (await listFields(ctx.sql, storeId)).find((one) => one.key === key);
  if (!field) throw notFound('The field');
  const isChoice = field.type === 'choice';
  if (isChoice && given.choices.length === 0) {
    throw new AppError('invalid_input', 'Give at least one choice.');
  }
  await updateField(ctx.sql, storeId, { key, label: given.label, choices: isChoice ? given.choices : [] });
}

/** The order in which fields are shown. Needs `settings.manage`. @throws AppError `forbidden` */
export async function orderFields(
  ctx: Ctx,
  { storeId, by, keys }: By & { keys: readonly string[] },
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  await writeFieldOrder(ctx.sql, storeId, z.array(z.string().max(60)).max(MOST_FIELDS).parse(keys));
}

/** Deletes a field with what all contacts have in it. Needs `settings.manage`. @throws AppError `forbidden` */
export async function removeField(ctx: Ctx, { storeId, by, key }: By & { key: string }): Promise<void> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  await inTransaction(ctx.sql, (client) => deleteField(client, storeId, key));
}

/** "Shoe size (EU)" → "shoe_size_eu"; with a number behind it where that is taken. */
export function keyOf(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 32);
  const base = /^[a-z]/.test(plain) ? plain : `field_${plain}`.replace(/_$/, '');
  let key = base;
  for (let at = 2; taken.has(key); at++) key = `${base}_${at}`;
  return key;
}
