import { z } from 'zod';
import { MAX_ATTACHMENTS } from '@/core/contracts/attachment';
import { conversationTopic } from '@/core/contracts/live-events';
import type { NoteView } from '@/core/contracts/note-view';
import { requireConversation } from '@/core/conversations/require-conversation.queries';
import { may } from '@/core/identity/permissions';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import { tellTeam } from '../notifications/plan-notices';
import { deleteNote, findNote, findTeam, insertNote, readNotes, updateNote } from './notes.queries';

export const MAX_NOTE_CHARS = 8_000;

const textSchema = z.string().trim().max(MAX_NOTE_CHARS, `Keep the note below ${MAX_NOTE_CHARS} characters.`);

const ofConversation = z.object({ storeId: z.uuid(), conversationId: z.uuid(), by: z.uuid() });
const noteSchema = ofConversation.extend({
  text: textSchema,
  /** User ids; whoever is not of the team is left out. */
  mentions: z.array(z.uuid()).max(50).default([]),
});
export const addNoteSchema = noteSchema.extend({
  /** Files that the author has uploaded for the conversation (`uploadFromTeammate`). */
  attachmentIds: z.array(z.uuid()).max(MAX_ATTACHMENTS).default([]),
});
export const editNoteSchema = noteSchema.extend({ noteId: z.uuid() });
export const removeNoteSchema = ofConversation.extend({ noteId: z.uuid() });

const nothingWritten = () => new AppError('invalid_input', 'Write something first.');

type Ctx = Pick<AppContext, 'db' | 'sql' | 'events'>;
/** Whoever is mentioned is told. */
type TellingCtx = Ctx & Pick<AppContext, 'queue' | 'log' | 'now'>;

/**
 * Writes a note for the team alone, with files where there are some. Needs `conversations.reply`.
 * @throws ZodError; AppError `not_found`, `forbidden`; `invalid_input` when it has neither words nor files
 */
export async function addNote(ctx: TellingCtx, input: z.input<typeof addNoteSchema>): Promise<NoteView> {
  const { storeId, conversationId, by, text, mentions, attachmentIds } = addNoteSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  await requireConversation(ctx, storeId, conversationId);
  const team = await findTeam(ctx.sql, storeId, mentions);
  const note = await inTransaction(ctx.sql, async (client) => {
    const row = { storeId, conversationId, authorId: by, text: toStorableText(text), mentions: team };
    const stored = await insertNote(client, { ...row, attachmentIds });
    if (text === '' && stored.attachments.length === 0) throw nothingWritten();
    return stored;
  });
  announce(ctx, conversationId, note.id);
  await tellMentioned(ctx, { storeId, conversationId, noteId: note.id, userIds: note.mentions, by });
  return note;
}

/**
 * Changes one's own note. @throws as `addNote`; `forbidden` for somebody else's
 */
export async function editNote(ctx: TellingCtx, input: z.input<typeof editNoteSchema>): Promise<void> {
  const { storeId, conversationId, by, noteId, text, mentions } = editNoteSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  const note = await findNote(ctx.sql, { storeId, conversationId, noteId });
  if (!note) throw notFound('The note');
  if (note.authorId !== by) throw new AppError('forbidden', 'Only who wrote a note can change it.');
  if (text === '' && !note.hasFiles) throw nothingWritten();
  const userIds = await findTeam(ctx.sql, storeId, mentions);
  await updateNote(ctx.sql, { storeId, noteId, text: toStorableText(text), mentions: userIds });
  announce(ctx, conversationId, noteId);
  // Who was mentioned before is not told again.
  await tellMentioned(ctx, { storeId, conversationId, noteId, userIds, by });
}

/**
 * Removes one's own note and its files; who may change the store's settings may remove any.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function removeNote(ctx: Ctx, input: z.input<typeof removeNoteSchema>): Promise<void> {
  const { storeId, conversationId, by, noteId } = removeNoteSchema.parse(input);
  const role = await requirePermission(ctx, by, storeId, 'conversations.reply');
  const note = await findNote(ctx.sql, { storeId, conversationId, noteId });
  if (!note) throw notFound('The note');
  if (note.authorId !== by && !may(role, 'settings.manage')) {
    throw new AppError('forbidden', 'Only who wrote a note, or an admin, can remove it.');
  }
  await deleteNote(ctx.sql, storeId, noteId);
  announce(ctx, conversationId, noteId);
}

/** A conversation's notes, oldest first. @throws AppError `not_found` */
export async function listNotes(
  ctx: Pick<AppContext, 'sql'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<NoteView[]> {
  await requireConversation(ctx, storeId, conversationId);
  return readNotes(ctx.sql, storeId, conversationId);
}

async function tellMentioned(
  ctx: TellingCtx,
  of: { storeId: string; conversationId: string; noteId: string; userIds: string[]; by: string },
): Promise<void> {
  if (of.userIds.length > 0) await tellTeam(ctx, { kind: 'mentioned', ...of });
}

function announce(ctx: Ctx, conversationId: string, noteId: string): void {
  ctx.events.publish({
    topic: conversationTopic(conversationId),
    name: 'note:changed',
    data: { conversationId, noteId },
  });
}
