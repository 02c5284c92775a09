import type { NoteView } from '@/core/contracts/note-view';
import { ATTACHMENT_VIEW } from '@/core/conversations/attachments/attachments.queries';
import { PERSON_JSON } from '@/core/identity/person-json.queries';
import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

interface Row extends Omit<NoteView, 'editedAt' | 'createdAt'> {
  editedAt: Date | null;
  createdAt: Date;
}

const COLUMNS = `n.id, n.text, n.mentions, n.edited_at AS "editedAt", n.created_at AS "createdAt",
  (SELECT ${PERSON_JSON}
     FROM users u WHERE u.id = n.author_id) AS author,
  (SELECT coalesce(json_agg(${ATTACHMENT_VIEW} ORDER BY f.created_at, f.id), '[]')
     FROM attachments f WHERE f.store_id = n.store_id AND f.note_id = n.id) AS attachments`;

const toView = (row: Row): NoteView => ({
  ...row,
  editedAt: row.editedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

/**
 * Stores a note with the files that its author has uploaded for it. Others' files, and those that were sent already, are
 * left out.
 */
export async function insertNote(
  client: SqlClient,
  note: {
    storeId: string;
    conversationId: string;
    authorId: string;
    text: string;
    mentions: string[];
    attachmentIds: readonly string[];
  },
): Promise<NoteView> {
  const { storeId, conversationId, authorId } = note;
  const id = newId();
  await client.query(
    `INSERT INTO conversation_notes (store_id, id, conversation_id, author_id, text, mentions)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [storeId, id, conversationId, authorId, note.text, note.mentions],
  );
  if (note.attachmentIds.length > 0) {
    await client.query(
      `UPDATE attachments SET note_id = $4
        WHERE store_id = $1 AND conversation_id = $2 AND id = ANY ($3::uuid[])
          AND message_id IS NULL AND note_id IS NULL AND uploaded_by = 'teammate' AND uploader_id = $5`,
      [storeId, conversationId, note.attachmentIds, id, authorId],
    );
  }
  const { rows } = await client.query<Row>(
    `SELECT ${COLUMNS} FROM conversation_notes n WHERE n.store_id = $1 AND n.id = $2`,
    [storeId, id],
  );
  const row = rows[0];
  if (!row) throw new Error('an insert returned nothing');
  return toView(row);
}

/** A conversation's notes, with their files. */
export async function readNotes(sql: SqlPool, storeId: string, conversationId: string): Promise<NoteView[]> {
  const { rows } = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM conversation_notes n
      WHERE n.store_id = $1 AND n.conversation_id = $2 ORDER BY n.created_at, n.id`,
    [storeId, conversationId],
  );
  return rows.map(toView);
}

export async function findNote(
  sql: SqlPool,
  of: { storeId: string; conversationId: string; noteId: string },
): Promise<{ authorId: string | null; hasFiles: boolean } | null> {
  const { rows } = await sql.query<{ authorId: string | null; hasFiles: boolean }>(
    `SELECT n.author_id AS "authorId", EXISTS (
              SELECT FROM attachments f WHERE f.store_id = n.store_id AND f.note_id = n.id) AS "hasFiles"
       FROM conversation_notes n WHERE n.store_id = $1 AND n.conversation_id = $2 AND n.id = $3`,
    [of.storeId, of.conversationId, of.noteId],
  );
  return rows[0] ?? null;
}

/** Stores a note's new words and mentions, and that it was edited. */
export async function updateNote(
  sql: SqlPool,
  note: { storeId: string; noteId: string; text: string; mentions: string[] },
): Promise<void> {
  await sql.query(
    'UPDATE conversation_notes SET text = $3, mentions = $4, edited_at = now() WHERE store_id = $1 AND id = $2',
    [note.storeId, note.noteId, note.text, note.mentions],
  );
}

/** Deletes a note and its files. */
export async function deleteNote(sql: SqlPool, storeId: string, noteId: string): Promise<void> {
  await sql.query('DELETE FROM conversation_notes WHERE store_id = $1 AND id = $2', [storeId, noteId]);
}

/** @returns those of `userIds` who are of the team now */
export async function findTeam(sql: SqlPool, storeId: string, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ user_id: string }>(
    `SELECT user_id FROM memberships
      WHERE store_id = $1 AND user_id = ANY ($2::uuid[]) AND deactivated_at IS NULL ORDER BY user_id`,
    [storeId, userIds],
  );
  return rows.map((row) => row.user_id);
}
