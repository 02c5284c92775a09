import { recordEvent } from '@/core/conversations/record-event.queries';
import { collectReferences } from '../answer/collect-references';
import { LlmCallFailed } from '../provider/call-with-retry';
import { TURN_TIMEOUT_MS } from './answer-turn';
import { APOLOGY } from './close-turn';
import { endTurn } from './end-turn';
import { TurnCancelled } from './running-turns';
import type { TurnWork } from './turn-work';

/** Ends a turn that was cancelled or broke. Never throws: should it not work, the worker finds the turn. */
export async function failTurn(work: TurnWork, error: unknown): Promise<void> {
  const { ctx, inputs } = work;
  const cancelled = work.abort.signal.reason instanceof TurnCancelled;
  if (!cancelled) ctx.log.error({ err: error, turnId: inputs.turnId }, 'turn failed');
  try {
    await (cancelled ? endCancelled(work) : endFailed(work, error));
  } catch (fault) {
    // The turn stays `running`; the worker finds it and tries again.
    ctx.log.error({ err: fault, turnId: inputs.turnId }, 'turn could not be closed');
  }
}

async function endCancelled(work: TurnWork): Promise<void> {
  const { storeId, conversationId } = work.turn;
  const partial = work.draft.text.trim();
  // What was done is done, and the shopper has to know.
  const said = [...(partial ? [`${partial} …`] : []), ...work.book.notices];
  const ended = await endTurn(
    work,
    'cancelled',
    said.length > 0 ? { text: said.join('\n\n'), ...collectReferences(work.draft, work.book) } : null,
  );
  // Whoever ended it elsewhere has noted it there.
  if (ended) await recordEvent(work.ctx, storeId, conversationId, 'answer_cancelled', {});
}

async function endFailed(work: TurnWork, error: unknown): Promise<void> {
  const { storeId, conversationId } = work.turn;
  const text = [APOLOGY, ...work.book.notices].join('\n\n');
  const ended = await endTurn(work, 'failed', { text, confidence: 0, outcome: 'unsure' });
  const reason = explain(work, error);
  if (ended) await recordEvent(work.ctx, storeId, conversationId, 'turn_failed', { reason });
}

/** For the owner. */
function explain(work: TurnWork, error: unknown): string {
  if (work.signal.aborted) return `The answer took longer than ${TURN_TIMEOUT_MS / 1000} seconds.`;
  return error instanceof LlmCallFailed ? error.userMessage : 'An unexpected fault; the log has more.';
}
