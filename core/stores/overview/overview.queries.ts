import type { TurnOutcome } from '@/core/contracts/message-view';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { AppContext } from '@/core/shared/context';

type Sql = Pick<AppContext, 'sql'>;

/** Figures tell of shoppers: what the agent is tried out with does not count. */
const WITH_SHOPPERS = `channel <> '${BENCH_CHANNEL}'`;

export interface DayFigures {
  /** Calendar day in the store's time zone, "2026-11-20". */
  day: string;
  conversations: number;
  handedOff: number;
}

/** New conversations by day, oldest first, days without any included; the last one is today. */
export async function readDays(
  ctx: Sql,
  { storeId, timeZone, now, days }: { storeId: string; timeZone: string; now: Date; days: number },
): Promise<DayFigures[]> {
  const { rows } = await ctx.sql.query<DayFigures>(
    `WITH today AS (SELECT ($3::timestamptz AT TIME ZONE $2)::date AS day),
          days AS (SELECT generate_series(day - ($4::int - 1), day, interval '1 day')::date AS day FROM today),
          counted AS (
            SELECT (created_at AT TIME ZONE $2)::date AS day, count(*)::int AS conversations,
                   count(*) FILTER (WHERE handoff_reason IS NOT NULL)::int AS handed_off
              FROM conversations
             WHERE store_id = $1 AND ${WITH_SHOPPERS} AND last_message_at >= $3::timestamptz - make_interval(days => $4::int + 1)
             GROUP BY 1)
     SELECT to_char(days.day, 'YYYY-MM-DD') AS day, coalesce(conversations, 0) AS conversations,
            coalesce(handed_off, 0) AS "handedOff"
       FROM days LEFT JOIN counted USING (day)
      ORDER BY days.day`,
    [storeId, timeZone, now, days],
  );
  return rows;
}

export interface AnswerFigures {
  /** Conversations in which the agent answered and no human was asked for, of all that got an answer; 0..1. */
  resolvedShare: number | null;
  /** Mean over the agent's answers, 0..1. */
  confidence: number | null;
  /** Median time until the first words of an answer, in ms. */
  firstTokenMs: number | null;
  answers: number;
}

/** What the agent's answers since `since` were like. */
export async function readAnswerFigures(ctx: Sql, storeId: string, since: Date): Promise<AnswerFigures> {
  const { rows } = await ctx.sql.query<AnswerFigures>(
    `WITH recent AS (
       SELECT id, handoff_reason FROM conversations
        WHERE store_id = $1 AND ${WITH_SHOPPERS} AND last_message_at >= $2),
     answers AS (
       SELECT m.conversation_id, m.confidence, r.handoff_reason
         FROM recent r JOIN messages m ON m.store_id = $1 AND m.conversation_id = r.id
        WHERE m.role = 'agent' AND m.turn_id IS NOT NULL AND m.created_at >= $2)
     SELECT (SELECT count(DISTINCT conversation_id) FILTER (WHERE handoff_reason IS NULL)::float
                      / nullif(count(DISTINCT conversation_id), 0) FROM answers) AS "resolvedShare",
            (SELECT avg(confidence) FROM answers) AS confidence,
            (SELECT count(*)::int FROM answers) AS answers,
            (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t.first_token_ms)
               FROM turns t JOIN recent r ON t.conversation_id = r.id
              WHERE t.store_id = $1 AND t.started_at >= $2) AS "firstTokenMs"`,
    [storeId, since],
  );
  return rows[0] ?? { resolvedShare: null, confidence: null, firstTokenMs: null, answers: 0 };
}

/** Each shopper's message with the agent's answer to it. */
const QUESTIONS = `
  SELECT q.id, q.conversation_id, q.text, q.created_at, a.confidence, a.outcome
    FROM conversations c
    JOIN turns t ON t.store_id = c.store_id AND t.conversation_id = c.id
    JOIN messages q ON q.store_id = t.store_id AND q.id = t.message_id
    LEFT JOIN messages a ON a.store_id = c.store_id AND a.conversation_id = c.id AND a.turn_id = t.id
                        AND a.role = 'agent'
   WHERE c.store_id = $1 AND c.${WITH_SHOPPERS} AND c.last_message_at >= $2 AND q.created_at >= $2`;

export interface TopQuestion {
  /** As it was written last. */
  text: string;
  count: number;
  conversationId: string;
}

/** No questions, and the shopper's own affair: mail addresses, and numbers alone, which the agent has asked for. */
const IS_NO_PROOF = String.raw`q.text !~ '\S@\S' AND q.text !~ '^[[:digit:][:punct:][:space:]]*$'`;

/**
 * What shoppers ask most, small talk and what they tell to show who they are left out; questions count as one when only
 * case and signs differ.
 */
export async function readTopQuestions(
  ctx: Sql,
  { storeId, since, limit }: { storeId: string; since: Date; limit: number },
): Promise<TopQuestion[]> {
  const { rows } = await ctx.sql.query<TopQuestion>(
    `SELECT (array_agg(text ORDER BY created_at DESC))[1] AS text,
            (array_agg(conversation_id ORDER BY created_at DESC))[1] AS "conversationId",
            count(DISTINCT conversation_id)::int AS count
       FROM (${QUESTIONS} AND a.outcome IS DISTINCT FROM 'smalltalk' AND ${IS_NO_PROOF}) AS questions
      GROUP BY btrim(regexp_replace(lower(text), '[^[:alnum:]]+', ' ', 'g'))
      ORDER BY 3 DESC, max(created_at) DESC
      LIMIT $3`,
    [storeId, since, limit],
  );
  return rows;
}

export interface WeakAnswer {
  messageId: string;
  conversationId: string;
  text: string;
  /** null: the question got no answer at all. */
  confidence: number | null;
  outcome: TurnOutcome | null;
  askedAt: Date;
}

/** The newest questions that the agent could not answer, or answered with little confidence. */
export async function readWeakAnswers(
  ctx: Sql,
  { storeId, since, below, limit }: { storeId: string; since: Date; below: number; limit: number },
): Promise<WeakAnswer[]> {
  const { rows } = await ctx.sql.query<WeakAnswer>(
    `SELECT id AS "messageId", conversation_id AS "conversationId", text, confidence, outcome,
            created_at AS "askedAt"
       FROM (${QUESTIONS}) AS questions
      WHERE outcome IS NULL OR outcome = 'unsure'
         OR (confidence < $3 AND outcome NOT IN ('smalltalk', 'declined', 'clarified'))
      ORDER BY created_at DESC
      LIMIT $4`,
    [storeId, since, below, limit],
  );
  return rows;
}
