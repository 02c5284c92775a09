import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import type { GuardDecision } from './guard-decision';

const MAX_FACTS = 6;

/** Tells the team in the conversation's log that a part of the answer was held back. */
export async function noteHeldBack(
  ctx: AppContext,
  { storeId, conversationId }: InboundTurn,
  decisions: readonly GuardDecision[],
): Promise<void> {
  const held = decisions.filter(({ check, action }) => check === 'facts' && action !== 'noted');
  if (held.length === 0) return;
  const facts = [...new Set(held.flatMap((one) => one.facts.map(({ kind, text }) => `${kind} “${text}”`)))];
  const action = held.some((one) => one.action === 'dropped') ? 'dropped' : 'asked_again';
  await recordEvent(ctx, storeId, conversationId, 'answer_held_back', {
    facts: facts.slice(0, MAX_FACTS),
    action,
  });
}
