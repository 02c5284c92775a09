import type { SqlPool } from '@/core/shared/sql-pool';
import { matchesWords } from './matches-words';
import { toSearchQuery } from './search-terms';

/** Of words with more messages than this, the list is walked through instead of reading them all. */
export const RARE = 1_000;

/**
 * How many messages have the words, as far as Postgres' statistics tell: reading that of a common word from the index
 * would take longer than finding a page of its conversations.
 */
export async function estimateMessages(sql: SqlPool, storeId: string, text: string): Promise<number> {
  const { rows } = await sql.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(
    `EXPLAIN (FORMAT JSON) SELECT FROM messages
      WHERE store_id = $1 AND to_tsvector('storefolk', text) @@ to_tsquery('storefolk', $2)`,
    [storeId, toSearchQuery(text)],
  );
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/** @returns ids of all conversations with the words in a message or a note; null when there are too many to list */
export async function findRareWords(sql: SqlPool, storeId: string, text: string): Promise<string[] | null> {
  const { rows } = await sql.query<{ conversation_id: string }>(
    `(SELECT conversation_id FROM messages
       WHERE store_id = $1 AND to_tsvector('storefolk', text) @@ to_tsquery('storefolk', $2) LIMIT $3)
     UNION ALL
     (SELECT conversation_id FROM conversation_notes
       WHERE store_id = $1 AND to_tsvector('storefolk', text) @@ to_tsquery('storefolk', $2) LIMIT $3)`,
    [storeId, toSearchQuery(text), RARE + 1],
  );
  return rows.length > RARE ? null : [...new Set(rows.map((row) => row.conversation_id))];
}

/** The words' place in each conversation: the newest message that has them, cut out around them. */
export async function findSnippets(
  sql: SqlPool,
  storeId: string,
  conversationIds: readonly string[],
  text: string,
): Promise<Map<string, string>> {
  if (conversationIds.length === 0) return new Map();
  const values: unknown[] = [storeId, conversationIds, toSearchQuery(text)];
  const { rows } = await sql.query<{ conversation_id: string; snippet: string }>(
    `SELECT c.id AS conversation_id,
            ts_headline('storefolk', hit.text, to_tsquery('storefolk', $3),
                        'MaxWords=18, MinWords=8, StartSel="", StopSel=""') AS snippet
       FROM unnest($2::uuid[]) AS c(id)
       JOIN LATERAL (
         SELECT m.text FROM messages m
          WHERE m.store_id = $1 AND m.conversation_id = c.id AND ${matchesWords('m.text', text, values)}
          ORDER BY m.seq DESC LIMIT 1) hit ON true`,
    values,
  );
  return new Map(rows.map((row) => [row.conversation_id, row.snippet]));
}
