import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type TurnTrace, turnTraceSchema } from './turn-trace';

export interface TurnTraceView {
  turnId: string;
  conversationId: string;
  messageId: string;
  status: 'running' | 'done' | 'cancelled' | 'failed';
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** null: the turn still runs, is older than the traces that are kept, or was written by another version. */
  trace: TurnTrace | null;
}

interface Row extends Omit<TurnTraceView, 'startedAt' | 'trace'> {
  startedAt: Date;
  trace: unknown;
}

/**
 * How one answer came about, for whoever may read the conversation (permission `conversations.view`).
 * @throws AppError `not_found` also for another store's turn
 */
export async function getTurnTrace(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  turnId: string,
): Promise<TurnTraceView> {
  requireUuid(turnId, 'The answer');
  const { rows } = await ctx.sql.query<Row>(
    `SELECT id AS "turnId", conversation_id AS "conversationId", message_id AS "messageId", status,
            started_at AS "startedAt", trace
       FROM turns WHERE store_id = $1 AND id = $2`,
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
