import type { TurnOutcome } from '@/core/contracts/message-view';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type TurnTrace, turnTraceSchema } from './turn-trace';

export interface TurnTraceView {
  turnId: string;
  conversationId: string;
  messageId: string;
  channel: string;
  status: 'running' | 'done' | 'cancelled' | 'failed';
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** More than one: a process died over it, and another one took over. */
  attempts: number;
  provider: string;
  model: string | null;
  /** The provider that stayed down, or whose budget was used up. */
  fellBackFrom: string | null;
  /** As it is stored: secrets are taken out before. */
  question: { text: string; masked: boolean; language: string | null; sentiment: number | null };
  /** What the shopper got; null when nothing was sent. */
  answer: {
    messageId: string;
    text: string;
    outcome: TurnOutcome | null;
    confidence: number | null;
    products: string[];
    citations: { number: number; title: string }[];
  } | null;
  /** null: the turn still runs, is older than the traces that are kept, or was written by another version. */
  trace: TurnTrace | null;
}

interface Row extends Omit<TurnTraceView, 'startedAt' | 'trace'> {
  startedAt: Date;
  trace: unknown;
}

/**
 * How one answer came about. For inspect-turn.ts, which asks for the permission.
 * @throws AppError `not_found` also for another store's turn
 */
export async function getTurnTrace(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  turnId: string,
): Promise<TurnTraceView> {
  requireUuid(turnId, 'The answer');
  const { rows } = await ctx.sql.query<Row>(
    `SELECT t.id AS "turnId", t.conversation_id AS "conversationId", t.message_id AS "messageId", c.channel, t.status,
            t.started_at AS "startedAt", t.attempts, t.provider, t.model, t.fell_back_from AS "fellBackFrom",
            jsonb_build_object('text', q.text, 'masked', q.masked, 'language', q.language,
                               'sentiment', q.sentiment) AS question,
            CASE WHEN a.id IS NOT NULL THEN jsonb_build_object(
              'messageId', a.id, 'text', a.text, 'outcome', a.outcome, 'confidence', a.confidence,
              'products', jsonb_path_query_array(a.products, '$[*].title'),
              'citations', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', one->'number', 'title', one->'title')), '[]')
                              FROM jsonb_array_elements(a.citations) AS one)) END AS answer,
            t.trace
       FROM turns t
       JOIN conversations c ON c.store_id = t.store_id AND c.id = t.conversation_id
       JOIN messages q ON q.store_id = t.store_id AND q.id = t.message_id
       LEFT JOIN LATERAL (
         SELECT m.* FROM messages m
          WHERE m.store_id = t.store_id AND m.conversation_id = t.conversation_id AND m.turn_id = t.id
            AND m.role = 'agent'
          ORDER BY m.seq DESC LIMIT 1) a ON true
      WHERE t.store_id = $1 AND t.id = $2`,
    [storeId, turnId],
  );
  const row = rows[0];
  if (!row) throw notFound('The answer');
  return {
    ...row,
    startedAt: row.startedAt.toISOString(),
    trace: turnTraceSchema.safeParse(row.trace).data ?? null,
  };
}
