import { AppError, notFound } from '@/core/shared/app-error';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { CannedReplyView } from './reply-input';
import type { ReplyValues } from './reply-variables';

type Client = SqlPool | SqlClient;
export type ReplyRow = Pick<CannedReplyView, 'id' | 'title' | 'shortcut' | 'text'> & { uses?: number };

const COLUMNS = 'id, title, shortcut, text, uses, used_at AS "usedAt"';
type Stored = Omit<CannedReplyView, 'usedAt'> & { usedAt: Date | null };
const toView = (row: Stored): CannedReplyView => ({ ...row, usedAt: row.usedAt?.toISOString() ?? null });

/** The most used first. */
export async function readCannedReplies(sql: Client, storeId: string): Promise<CannedReplyView[]> {
  const { rows } = await sql.query<Stored>(
    `SELECT ${COLUMNS} FROM canned_replies WHERE store_id = $1 ORDER BY uses DESC, lower(title), id`,
    [storeId],
  );
  return rows.map(toView);
}

/** How many canned replies a store has. */
export async function countCannedReplies(sql: Client, storeId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM canned_replies WHERE store_id = $1',
    [storeId],
  );
  return rows[0]?.count ?? 0;
}

/** @throws AppError `conflict` when the shortcut is taken */
export async function insertCannedReply(sql: Client, storeId: string, reply: ReplyRow): Promise<void> {
  const { rows } = await sql.query(
    `INSERT INTO canned_replies (store_id, id, title, shortcut, text, uses, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT DO NOTHING RETURNING id`,
    [storeId, reply.id, reply.title, reply.shortcut, reply.text, reply.uses ?? 0],
  );
  if (rows.length === 0) throw shortcutTaken(reply.shortcut);
}

/** @throws AppError `not_found`, `conflict` */
export async function updateCannedReply(sql: Client, storeId: string, reply: ReplyRow): Promise<void> {
  const { rows } = await sql.query<{ updated: boolean; taken: boolean }>(
    `WITH taken AS (SELECT FROM canned_replies WHERE store_id = $1 AND shortcut = $4 AND id <> $2),
          updated AS (
            UPDATE canned_replies SET title = $3, shortcut = $4, text = $5, updated_at = now()
             WHERE store_id = $1 AND id = $2 AND NOT EXISTS (SELECT FROM taken) RETURNING id)
     SELECT EXISTS (SELECT FROM updated) AS updated, EXISTS (SELECT FROM taken) AS taken`,
    [storeId, reply.id, reply.title, reply.shortcut, reply.text],
  );
  if (rows[0]?.taken) throw shortcutTaken(reply.shortcut);
  if (!rows[0]?.updated) throw notFound('The reply');
}

/** @returns what was deleted; null when it was gone already */
export async function deleteCannedReply(
  sql: Client,
  storeId: string,
  id: string,
): Promise<CannedReplyView | null> {
  const { rows } = await sql.query<Stored>(
    `DELETE FROM canned_replies WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
    [storeId, id],
  );
  return rows[0] ? toView(rows[0]) : null;
}

/** Counts one use. @throws AppError `not_found` */
export async function countUse(sql: Client, storeId: string, id: string): Promise<{ text: string }> {
  const { rows } = await sql.query<{ text: string }>(
    `UPDATE canned_replies SET uses = uses + 1, used_at = now()
      WHERE store_id = $1 AND id = $2 RETURNING text`,
    [storeId, id],
  );
  if (!rows[0]) throw notFound('The reply');
  return rows[0];
}

type Facts = Pick<
  ReplyValues,
  'contact.name' | 'contact.email' | 'agent.name' | 'store.name' | 'store.url' | 'order.number'
>;

/**
 * What the places of a reply are filled with in one conversation. The order is the one that the conversation showed
 * last, so that the shopper has proven that it is theirs.
 * @returns null when the store has no such conversation
 */
export async function readReplyFacts(
  sql: Client,
  of: { storeId: string; conversationId: string; userId: string },
): Promise<Facts | null> {
  const { rows } = await sql.query<Facts>(
    `SELECT k.name AS "contact.name", k.email AS "contact.email", u.name AS "agent.name",
            s.name AS "store.name", s.website_url AS "store.url",
            (SELECT m.orders -> 0 ->> 'number' FROM messages m
              WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND jsonb_array_length(m.orders) > 0
              ORDER BY m.seq DESC LIMIT 1) AS "order.number"
       FROM conversations c
       JOIN stores s ON s.id = c.store_id
       JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
       JOIN users u ON u.id = $3
      WHERE c.store_id = $1 AND c.id = $2`,
    [of.storeId, of.conversationId, of.userId],
  );
  return rows[0] ?? null;
}

function shortcutTaken(shortcut: string): AppError {
  return new AppError('conflict', `The shortcut “/${shortcut}” is taken. Choose another one.`);
}
