import type { MessageView } from '@/core/contracts/message-view';
import { appendMessage, type NewMessage } from '@/core/conversations/append-message.queries';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import { addUsageDay } from '../../limits/usage-days.queries';
import type { ModelUsage } from '../../limits/usage-tally';
import type { ToolRun } from '../../tools/run-tool';
import type { TurnTrace } from '../../trace/turn-trace';

export interface FinishedTurn {
  storeId: string;
  conversationId: string;
  turnId: string;
  /** The attempt that ends the turn; one that was taken over meanwhile ends nothing. */
  attempt: number;
  status: 'done' | 'cancelled' | 'failed';
  provider: string;
  model: string | null;
  fellBackFrom: string | null;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null: a price is not known. */
  costMicros: number | null;
  /** The same by model, for the store's day. */
  usage: readonly ModelUsage[];
  /** Milliseconds from the turn's start; null when it is not known. */
  latencyMs: number | null;
  firstTokenMs: number | null;
  toolRuns: readonly ToolRun[];
  /** null: nothing was asked of a provider. */
  trace: TurnTrace | null;
  /** null: nothing was said (cancelled before the first word). */
  message: NewMessage | null;
}

/**
 * Ends a turn and stores its answer, both or neither.
 * @returns the stored message; `ended` is false when somebody else had ended the turn before, or taken it over
 */
export async function finishTurn(
  sql: SqlPool,
  turn: FinishedTurn,
): Promise<{ ended: boolean; message: MessageView | null }> {
  return inTransaction(sql, async (client) => {
    const { rows } = await client.query(
      prepared(`UPDATE turns
          SET status = $3::"TurnStatus", provider = $4, model = $5, fell_back_from = $6, input_tokens = $7,
              output_tokens = $8, latency_ms = $9, first_token_ms = $10, finished_at = now(),
              cached_tokens = $12, cost_micros = $13, trace = $14::jsonb
        WHERE store_id = $1 AND id = $2 AND status = 'running' AND attempts = $11
        RETURNING id`),
      [
        turn.storeId,
        turn.turnId,
        turn.status,
        turn.provider,
        turn.model,
        turn.fellBackFrom,
        turn.inputTokens,
        turn.outputTokens,
        turn.latencyMs,
        turn.firstTokenMs,
        turn.attempt,
        turn.cachedTokens,
        turn.costMicros,
        turn.trace ? toStorableJson(turn.trace) : null,
      ],
    );
    if (rows.length === 0) return { ended: false, message: null };
    if (turn.toolRuns.length > 0) {
      await client.query(
        prepared(`INSERT INTO tool_calls (store_id, id, turn_id, position, name, input, output, error, latency_ms)
         SELECT $1, r.id::uuid, $2, r.position, r.name, r.input, r.output, r.error, r.latency_ms
           FROM jsonb_to_recordset($3::jsonb) AS r(id text, position int, name text, input jsonb, output jsonb,
                                                   error text, latency_ms int)`),
        [
          turn.storeId,
          turn.turnId,
          toStorableJson(
            turn.toolRuns.map((run, position) => ({
              id: newId(),
              position,
              name: run.call.name.slice(0, 100),
              input: run.call.input ?? {},
              output: run.output,
              error: run.error,
              latency_ms: run.latencyMs,
            })),
          ),
        ],
      );
    }
    const message = turn.message
      ? await appendMessage(client, turn.storeId, turn.conversationId, {
          ...turn.message,
          turnId: turn.turnId,
        })
      : null;
    // Last: all turns of the store write to the same row, and wait for the one that holds it.
    await addUsageDay(client, turn.storeId, turn.usage);
    return { ended: true, message };
  });
}
