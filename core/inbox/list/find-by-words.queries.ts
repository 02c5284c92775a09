import type { SqlPool } from '@/core/shared/sql-pool';
import { toSearchQuery } from './search-terms';

/** Above so many messages with the words, newest conversations are looked through instead of all of them. */
const RARE = 2_000;

/**
 * How words are looked for. Rare ones are found by the index, and their conversations listed; of common ones every few
 * conversations have one, so that walking down the list finds a page of them at once.
 */
export type WordSearch =
  | { kind: 'none' }
  /** Ids of all conversations with the words. */
  | { kind: 'rare'; conversationIds: string[] }
  /** A text search query for each row of the list. */
  | { kind: 'common'; query: string };

/** @returns null when `text` holds no word */
export async function findByWords(sql: SqlPool, storeId: string, text: string): Promise<WordSearch | null> {
  const query = toSearchQuery(text);
  if (!query) return null;
  const { rows } = await sql.query<{ conversation_id: string }>(
    `(SELECT conversation_id FROM messages
       WHERE store_id = $1 AND to_tsvector('storefolk', text) @@ to_tsquery('storefolk', $2) LIMIT $3)
     UNION ALL
     (SELECT conversation_id FROM conversation_notes
       WHERE store_id = $1 AND to_tsvector('storefolk', text) @@ to_tsquery('storefolk', $2) LIMIT $3)`,
    [storeId, query, RARE + 1],
  );
  if (rows.length > RARE) return { kind: 'common', query };
  const conversationIds = [...new Set(rows.map((row) => row.conversation_id))];
  return conversationIds.length > 0 ? { kind: 'rare', conversationIds } : { kind: 'none' };
}

/** The words' place in each conversation: the newest message that has them, cut out around them. */
export async function findSnippets(
  sql: SqlPool,
  storeId: string,
  conversationIds: readonly string[],
  text: string,
): Promise<Map<string, string>> {
  const query = toSearchQuery(text);
  if (!query || conversationIds.length === 0) return new Map();
  const { rows } = await sql.query<{ conversation_id: string; snippet: string }>(
    `SELECT c.id AS conversation_id,
            ts_headline('storefolk', hit.text, to_tsquery('storefolk', $3),
                        'MaxWords=18, MinWords=8, StartSel="", StopSel=""') AS snippet
       FROM unnest($2::uuid[]) AS c(id)
       JOIN LATERAL (
         SELECT m.text FROM messages m
          WHERE m.store_id = $1 AND m.conversation_id = c.id
            AND to_tsvector('storefolk', m.text) @@ to_tsquery('storefolk', $3)
          ORDER BY m.seq DESC LIMIT 1) hit ON true`,
    [storeId, conversationIds, query],
  );
  return new Map(rows.map((row) => [row.conversation_id, row.snippet]));
}
