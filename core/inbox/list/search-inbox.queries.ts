import type { SqlPool } from '@/core/shared/sql-pool';
import { estimateMessages, findRareWords, RARE } from './find-by-words.queries';
import type { ListCursor } from './list-cursor';
import { matchesWords } from './matches-words';

/** So many conversations are looked through for one page of a common word: some 15 ms. */
const WALKED = 600;
/** With less than this found among them, the words may be rarer than they seemed. */
const FEW = 5;

/** A list without its words. */
export interface WordlessList {
  storeId: string;
  /** Conditions over `conversations c`, the cursor's included. */
  where: readonly string[];
  /** Bind values of `where`. */
  values: readonly unknown[];
  /** What the list is sorted by, e.g. "c.last_message_at". */
  column: string;
  direction: 'ASC' | 'DESC';
  limit: number;
}

export interface FoundInList {
  /** What to show is among these. */
  conversationIds: string[];
  /** Where the looking ended before the list did: the next page goes on there, however many were found. */
  lookedUpTo: ListCursor | null;
}

/**
 * The conversations of a list that have some words in a message or a note. Rare words are found by the index. Of common
 * ones every few conversations have one, so walking down the list finds a page at once; it ends after `WALKED`
 * conversations, and what was found until then is a page. Nothing is left out: the next page begins where it ended.
 */
export async function searchInbox(sql: SqlPool, list: WordlessList, text: string): Promise<FoundInList> {
  const seemsCommon = (await estimateMessages(sql, list.storeId, text)) > RARE;
  const walked = seemsCommon ? await walk(sql, list, text) : null;
  if (walked && (walked.conversationIds.length >= FEW || !walked.lookedUpTo)) return walked;
  const rare = await findRareWords(sql, list.storeId, text);
  if (rare) return { conversationIds: rare, lookedUpTo: null };
  return walked ?? walk(sql, list, text);
}

async function walk(sql: SqlPool, list: WordlessList, text: string): Promise<FoundInList> {
  const { where, column, direction, limit } = list;
  const values = [...list.values];
  const backwards = direction === 'ASC' ? 'DESC' : 'ASC';
  // Limits keep the planner from reading all messages with the words after all.
  const { rows } = await sql.query<{ id: string; at: Date; walked: number | null }>(
    `WITH walked AS MATERIALIZED (
       SELECT c.store_id, c.id, ${column} AS at FROM conversations c
        WHERE ${where.join(' AND ')} ORDER BY ${column} ${direction}, c.id ${direction} LIMIT ${WALKED})
     (SELECT w.id, w.at, NULL AS walked FROM walked w
       CROSS JOIN LATERAL (
         (SELECT FROM messages m WHERE m.store_id = w.store_id AND m.conversation_id = w.id
             AND ${matchesWords('m.text', text, values)} LIMIT 1)
         UNION ALL
         (SELECT FROM conversation_notes n WHERE n.store_id = w.store_id AND n.conversation_id = w.id
             AND ${matchesWords('n.text', text, values)} LIMIT 1)
         LIMIT 1) hit
       ORDER BY w.at ${direction}, w.id ${direction} LIMIT ${limit + 1})
     UNION ALL
     (SELECT id, at, (SELECT count(*)::int FROM walked) FROM walked
       ORDER BY at ${backwards}, id ${backwards} LIMIT 1)`,
    values,
  );
  const end = rows.find(({ walked }) => walked !== null);
  const conversationIds = rows.filter(({ walked }) => walked === null).map(({ id }) => id);
  const isWhole = conversationIds.length > limit || !end || (end.walked ?? 0) < WALKED;
  return { conversationIds, lookedUpTo: isWhole ? null : { at: end.at, id: end.id } };
}
