import { ClockTime } from '@/app/_components/format/time';
import { providerName } from '@/app/_components/provider-words';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';

type LogEvent = ConversationDetail['events'][number];

const PROOF_WORDS: Record<string, string> = {
  order: 'with an order number and its contact',
  code: 'with a code sent by e-mail',
  signed: 'by being logged in at the shop',
};

const ACTION_WORDS: Record<string, string> = {
  awaiting_team: 'the shopper agreed, and the team decides',
  done: 'done',
  declined: 'declined by the team',
  failed: 'not finished',
  expired: 'nobody decided in time',
  undone: 'taken back by the team',
};

/** A line of the conversation's log, between the messages. */
export function EventLine({ event, team }: { event: LogEvent; team: Readonly<Record<string, string>> }) {
  return (
    <p className="flex items-center gap-3 text-2xs text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <span className="max-w-[80%] text-center">
        {eventWords(event, team)} · <ClockTime at={event.createdAt} />
      </span>
    </p>
  );
}

/**
 * What happened, in a sentence; `data` was written by us but long ago, so nothing in it is taken for granted.
 * @param team names by user id
 */
export function eventWords(
  { type, data }: Pick<LogEvent, 'type' | 'data'>,
  team: Readonly<Record<string, string>>,
): string {
  const fact = (name: string) => String((data as Record<string, unknown> | null)?.[name] ?? '');
  const who = (name: string) => team[fact(name)] ?? '';
  switch (type) {
    case 'provider_fell_back':
      return `${providerName(fact('from'))} did not answer, ${providerName(fact('to'))} stepped in: ${fact('reason')}`;
    case 'budget_reached':
      return `Today’s budget for models (${fact('limit') === 'cost' ? 'money' : 'tokens'}) is used up: the built-in answerer answers until midnight`;
    case 'provider_retried':
      return `${providerName(fact('provider'))} was asked again: ${fact('reason')}`;
    case 'handed_off':
      return `Handed to a human: ${fact('reason')}`;
    case 'answer_cancelled':
      return 'The shopper stopped the answer';
    case 'turn_recovered':
      return 'The answer was finished after an interruption';
    case 'turn_failed':
      return `The answer failed: ${fact('reason')}`;
    case 'status_changed':
      if (fact('to') === 'resolved') return who('by') ? `Resolved by ${who('by')}` : 'Resolved';
      if (fact('to') === 'agent' && fact('from') === 'resolved') return 'Open again: the assistant answers';
      if (fact('to') === 'agent') return `Given back to the assistant${who('by') ? ` by ${who('by')}` : ''}`;
      if (fact('to') === 'waiting' && fact('from') === 'resolved') {
        return `Opened again${who('by') ? ` by ${who('by')}` : ''}`;
      }
      if (fact('to') === 'waiting')
        return `Put back before all of the team${who('by') ? ` by ${who('by')}` : ''}`;
      return `State changed from ${fact('from')} to ${fact('to')}`;
    case 'assigned':
      if (fact('by') && fact('by') === fact('to')) return `${who('to') || 'Somebody'} took over`;
      if (who('by')) return `${who('by')} gave it to ${who('to') || 'somebody'}`;
      return `Went to ${who('to') || 'somebody'} in turn`;
    case 'snoozed':
      return `Put off${who('by') ? ` by ${who('by')}` : ''}`;
    case 'resolved_by_silence':
      return `Resolved after ${fact('hours')} hours of silence`;
    case 'order_action':
      return `${fact('title')}: ${ACTION_WORDS[fact('status')] ?? fact('status')}${fact('reason') ? ` (${fact('reason')})` : ''}`;
    case 'answer_held_back':
      return `A part of the answer was held back, because no tool had stated it: ${listWords(data)}`;
    case 'identity_verified':
      return `The shopper showed who they are ${PROOF_WORDS[fact('method')] ?? ''}`.trim();
    default:
      return type.replaceAll('_', ' ');
  }
}

function listWords(data: LogEvent['data']): string {
  const facts = (data as { facts?: unknown } | null)?.facts;
  return Array.isArray(facts) ? facts.map(String).join(', ') : '';
}
