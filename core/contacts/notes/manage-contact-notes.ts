import { z } from 'zod';
import type { ContactNoteView } from '@/core/contracts/contact-view';
import { may } from '@/core/identity/permissions';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { toStorableText } from '@/core/shared/storable-text';
import { announceContact } from '../announce-contact';
import { requireContact } from '../require-contact.queries';
import {
  deleteContactNote,
  findContactNote,
  insertContactNote,
  updateContactNote,
} from './contact-notes.queries';

const MAX_NOTE_CHARS = 8_000;

const ofContact = z.object({ storeId: z.uuid(), contactId: z.uuid(), by: z.uuid() });
export const addContactNoteSchema = ofContact.extend({
  text: z
    .string()
    .trim()
    .min(1, 'Write something first.')
    .max(MAX_NOTE_CHARS, `Keep the note below ${MAX_NOTE_CHARS} characters.`)
    .transform(toStorableText),
});
export const editContactNoteSchema = addContactNoteSchema.extend({ noteId: z.uuid() });
export const removeContactNoteSchema = ofContact.extend({ noteId: z.uuid() });

type Ctx = Pick<AppContext, 'db' | 'sql' | 'events'>;

/**
 * Writes a note about a contact for the team alone. Needs `contacts.manage`.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function addContactNote(
  ctx: Ctx,
  input: z.input<typeof addContactNoteSchema>,
): Promise<ContactNoteView> {
  const { storeId, contactId, by, text } = addContactNoteSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'contacts.manage');
  await requireContact(ctx.sql, storeId, contactId);
  const note = await insertContactNote(ctx.sql, { storeId, contactId, authorId: by, text });
  announceContact(ctx, storeId, contactId);
  return note;
}

/** Changes one's own note. @throws as `addContactNote`; `forbidden` for somebody else's */
export async function editContactNote(ctx: Ctx, input: z.input<typeof editContactNoteSchema>): Promise<void> {
  const { storeId, contactId, by, noteId, text } = editContactNoteSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'contacts.manage');
  const note = await findContactNote(ctx.sql, { storeId, contactId, noteId });
  if (!note) throw notFound('The note');
  if (note.authorId !== by) throw new AppError('forbidden', 'Only who wrote a note can change it.');
  await updateContactNote(ctx.sql, { storeId, noteId, text });
  announceContact(ctx, storeId, contactId);
}

/**
 * Removes one's own note; who may change the store's settings may remove any.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function removeContactNote(
  ctx: Ctx,
  input: z.input<typeof removeContactNoteSchema>,
): Promise<void> {
  const { storeId, contactId, by, noteId } = removeContactNoteSchema.parse(input);
  const role = await requirePermission(ctx, by, storeId, 'contacts.manage');
  const note = await findContactNote(ctx.sql, { storeId, contactId, noteId });
  if (!note) throw notFound('The note');
  if (note.authorId !== by && !may(role, 'settings.manage')) {
    throw new AppError('forbidden', 'Only who wrote a note, or an admin, can remove it.');
  }
  await deleteContactNote(ctx.sql, storeId, noteId);
  announceContact(ctx, storeId, contactId);
}
