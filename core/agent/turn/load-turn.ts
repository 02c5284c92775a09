import type { MessageView } from '@/core/contracts/message-view';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import type { SqlPool } from '@/core/shared/sql-pool';
import { applyOverrides } from '../overrides/apply-overrides';
import type { TurnOverrides } from '../overrides/turn-overrides';
import { loadTurnInputs, loadTurnMessages, type TurnInputs } from './rows/turn-inputs.queries';

/** As many as a turn loads; what does not fit of them is summed up. */
const HISTORY_MESSAGES = 40;

/**
 * What a turn answers with, and the messages it answers to, oldest first.
 * @returns inputs: null when the turn is not running (any more); hasEarlier: an earlier message of the conversation was
 *   still to be answered when the messages were read, so its answer is not among them
 * @throws Error when draft settings are to answer anywhere but on the bench
 */
export async function loadTurn(
  sql: SqlPool,
  turn: InboundTurn,
  draft?: TurnOverrides,
): Promise<{ inputs: TurnInputs | null; recent: MessageView[]; hasEarlier: boolean }> {
  const [stored, read] = await Promise.all([
    loadTurnInputs(sql, turn, draft?.provider),
    loadTurnMessages(sql, turn, HISTORY_MESSAGES),
  ]);
  return { inputs: stored && draft ? applyOverrides(stored, draft) : stored, ...read };
}
