import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { AppContext } from '@/core/shared/context';

/** A shopper's message that the agent was to answer, and what became of it. */
export interface AskedQuestion {
  messageId: string;
  conversationId: string;
  text: string;
  /** As detected, BCP 47 primary tag. */
  language: string | null;
  askedAt: Date;
  turnStatus: 'done' | 'failed' | 'cancelled';
  outcome: string | null;
  /** 0..1 */
  confidence: number | null;
  /** What the shopper and a teammate thought of the answer; null: nothing was said. "Should have said" is a no. */
  shopperHelpful: boolean | null;
  teamHelpful: boolean | null;
  /** Why the team was called in by this answer; null: it was not. */
  handOffReason: string | null;
  /** How often products or knowledge were searched, and other tools used. */
  searches: number;
  otherTools: number;
  /** Score of the best find, 0..1; null: nothing at all. */
  bestScore: number | null;
  /** The shopper had written the same before, in this conversation. */
  saidBefore: boolean;
}

export interface QuestionPage {
  /** From this time on, and before `until`. */
  from: Date;
  until: Date;
  /** The last question of the page before. */
  after?: Pick<AskedQuestion, 'messageId' | 'askedAt'> | undefined;
  limit: number;
  /** Leaves out what belongs to a gap already. */
  onlyNew: boolean;
}

/** Questions of real conversations whose turn has ended, oldest first; what the bench asks is left out. */
export async function readAskedQuestions(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  page: QuestionPage,
): Promise<AskedQuestion[]> {
  const { rows } = await ctx.sql.query<AskedQuestion>(
    `SELECT q.id AS "messageId", q.conversation_id AS "conversationId", q.text, q.language,
            q.created_at AS "askedAt", t.status::text AS "turnStatus", a.outcome, a.confidence,
            rated.shopper AS "shopperHelpful", rated.team AS "teamHelpful", used.reason AS "handOffReason",
            coalesce(used.searches, 0)::int AS searches, coalesce(used.others, 0)::int AS "otherTools",
            used.best AS "bestScore",
            EXISTS (
              SELECT 1 FROM messages e
               WHERE e.store_id = q.store_id AND e.conversation_id = q.conversation_id AND e.seq < q.seq
                 AND e.role = 'contact' AND length(q.text) >= 12
                 AND ${wordsOnly('e.text')} = ${wordsOnly('q.text')}) AS "saidBefore"
       FROM conversations c
       JOIN turns t ON t.store_id = c.store_id AND t.conversation_id = c.id AND t.status <> 'running'
       JOIN messages q ON q.store_id = t.store_id AND q.id = t.message_id
       LEFT JOIN messages a ON a.store_id = c.store_id AND a.conversation_id = c.id AND a.turn_id = t.id
                           AND a.role = 'agent'
       LEFT JOIN LATERAL (
         SELECT bool_and(helpful) FILTER (WHERE source = 'shopper') AS shopper,
                bool_and(coalesce(helpful, better IS NULL)) FILTER (WHERE source = 'teammate') AS team
           FROM answer_feedback f WHERE f.store_id = c.store_id AND f.message_id = a.id) AS rated ON true
       LEFT JOIN LATERAL (
         SELECT max(k.input->>'reason') FILTER (WHERE k.name = 'request_human') AS reason,
                count(*) FILTER (WHERE k.name IN ('search_knowledge', 'search_products')) AS searches,
                count(*) FILTER (WHERE k.name NOT IN ('search_knowledge', 'search_products', 'request_human'))
                  AS others,
                max(found.score) AS best
           FROM tool_calls k
           LEFT JOIN LATERAL (
             SELECT max((item->>'score')::float) AS score
               FROM jsonb_array_elements(CASE
                      WHEN jsonb_typeof(k.output->'passages') = 'array' THEN k.output->'passages'
                      WHEN jsonb_typeof(k.output->'products') = 'array' THEN k.output->'products'
                      ELSE '[]' END) AS item
              WHERE jsonb_typeof(item->'score') = 'number') AS found ON true
          WHERE k.store_id = t.store_id AND k.turn_id = t.id) AS used ON true
      WHERE c.store_id = $1 AND c.channel <> $2 AND c.last_message_at >= $3
        AND q.created_at >= $3 AND q.created_at < $4
        AND ($5::timestamptz IS NULL OR (q.created_at, q.id) > ($5, $6::uuid))
        AND NOT ($7 AND EXISTS (
          SELECT 1 FROM gap_questions g WHERE g.store_id = q.store_id AND g.message_id = q.id))
      ORDER BY q.created_at, q.id LIMIT $8`,
    [
      storeId,
      BENCH_CHANNEL,
      page.from,
      page.until,
      page.after?.askedAt ?? null,
      page.after?.messageId ?? null,
      page.onlyNew,
      page.limit,
    ],
  );
  return rows;
}

/** Upper bound of what `readAskedQuestions` returns over all pages: for a progress bar. */
export async function countAskedQuestions(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  { from, until }: { from: Date; until: Date },
): Promise<number> {
  const { rows } = await ctx.sql.query<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM conversations c
       JOIN turns t ON t.store_id = c.store_id AND t.conversation_id = c.id AND t.status <> 'running'
       JOIN messages q ON q.store_id = t.store_id AND q.id = t.message_id
      WHERE c.store_id = $1 AND c.channel <> $2 AND c.last_message_at >= $3
        AND q.created_at >= $3 AND q.created_at < $4
        AND NOT EXISTS (
          SELECT 1 FROM gap_questions g WHERE g.store_id = q.store_id AND g.message_id = q.id)`,
    [storeId, BENCH_CHANNEL, from, until],
  );
  return rows[0]?.count ?? 0;
}

/** Capitals and signs make no other question. */
function wordsOnly(column: string): string {
  return `btrim(regexp_replace(lower(${column}), '[^[:alnum:]]+', ' ', 'g'))`;
}
