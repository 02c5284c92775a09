import type { NoteView } from '@/core/contracts/note-view';
import { newId } from '@/core/shared/ids';
import type { SqlPool } from '@/core/shared/sql-pool';

interface Row extends Omit<NoteView, 'editedAt' | 'createdAt'> {
  editedAt: Date | null;
  createdAt: Date;
}

const COLUMNS = `n.id, n.text, n.mentions, n.edited_at AS "editedAt", n.created_at AS "createdAt",
  (SELECT json_build_object('id', u.id, 'name', u.name, 'hasPicture', u.picture IS NOT NULL)
     FROM users u WHERE u.id = n.author_id) AS author`;

const toView = (row: Row): NoteView => ({
  ...row,
  editedAt: row.editedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

export async function insertNote(
  sql: SqlPool,
  note: { storeId: string; conversationId: string; authorId: string; text: string; mentions: string[] },
): Promise<NoteView> {
  const { rows } = await sql.query<Row>(
    `WITH n AS (
       INSERT INTO conversation_notes (store_id, id, conversation_id, author_id, text, mentions)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING *)
     SELECT ${COLUMNS} FROM n`,
    [note.storeId, newId(), note.conversationId, note.authorId, note.text, note.mentions],
  );
  const row = rows[0];
  if (!row) throw new Error('an insert returned nothing');
  return toView(row);
}

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
): Promise<{ authorId: string | null } | null> {
  const { rows } = await sql.query<{ authorId: string | null }>(
    `SELECT author_id AS "authorId" FROM conversation_notes
      WHERE store_id = $1 AND conversation_id = $2 AND id = $3`,
    [of.storeId, of.conversationId, of.noteId],
  );
  return rows[0] ?? null;
}

export async function updateNote(
  sql: SqlPool,
  note: { storeId: string; noteId: string; text: string; mentions: string[] },
): Promise<void> {
  await sql.query(
    'UPDATE conversation_notes SET text = $3, mentions = $4, edited_at = now() WHERE store_id = $1 AND id = $2',
    [note.storeId, note.noteId, note.text, note.mentions],
  );
}

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
