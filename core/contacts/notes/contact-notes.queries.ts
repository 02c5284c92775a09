import type { ContactNoteView } from '@/core/contracts/contact-view';
import { PERSON_JSON } from '@/core/identity/person-json.queries';
import { newId } from '@/core/shared/ids';
import type { SqlPool } from '@/core/shared/sql-pool';

interface Row extends Omit<ContactNoteView, 'editedAt' | 'createdAt'> {
  editedAt: Date | null;
  createdAt: Date;
}

const COLUMNS = `n.id, n.text, n.edited_at AS "editedAt", n.created_at AS "createdAt",
  (SELECT ${PERSON_JSON}
     FROM users u WHERE u.id = n.author_id) AS author`;

const toView = (row: Row): ContactNoteView => ({
  ...row,
  editedAt: row.editedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

/** Newest first. */
export async function readContactNotes(
  sql: SqlPool,
  { storeId, contactId }: { storeId: string; contactId: string },
): Promise<ContactNoteView[]> {
  const { rows } = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM contact_notes n
      WHERE n.store_id = $1 AND n.contact_id = $2 ORDER BY n.created_at DESC, n.id DESC`,
    [storeId, contactId],
  );
  return rows.map(toView);
}

/**
 * Stores a note.
 * @returns it as the team sees it
 */
export async function insertContactNote(
  sql: SqlPool,
  note: { storeId: string; contactId: string; authorId: string; text: string },
): Promise<ContactNoteView> {
  const { rows } = await sql.query<Row>(
    `WITH n AS (
       INSERT INTO contact_notes (store_id, id, contact_id, author_id, text) VALUES ($1, $2, $3, $4, $5) RETURNING *)
     SELECT ${COLUMNS} FROM n`,
    [note.storeId, newId(), note.contactId, note.authorId, note.text],
  );
  const row = rows[0];
  if (!row) throw new Error('an insert returned nothing');
  return toView(row);
}

/** Who wrote a note of the contact; null when there is no such note. */
export async function findContactNote(
  sql: SqlPool,
  { storeId, contactId, noteId }: { storeId: string; contactId: string; noteId: string },
): Promise<{ authorId: string | null } | null> {
  const { rows } = await sql.query<{ authorId: string | null }>(
    `SELECT author_id AS "authorId" FROM contact_notes WHERE store_id = $1 AND contact_id = $2 AND id = $3`,
    [storeId, contactId, noteId],
  );
  return rows[0] ?? null;
}

/** Stores a note's new words, and that it was edited. */
export async function updateContactNote(
  sql: SqlPool,
  { storeId, noteId, text }: { storeId: string; noteId: string; text: string },
): Promise<void> {
  await sql.query('UPDATE contact_notes SET text = $3, edited_at = now() WHERE store_id = $1 AND id = $2', [
    storeId,
    noteId,
    text,
  ]);
}

/** Deletes a note; none is no error. */
export async function deleteContactNote(sql: SqlPool, storeId: string, noteId: string): Promise<void> {
  await sql.query('DELETE FROM contact_notes WHERE store_id = $1 AND id = $2', [storeId, noteId]);
}
