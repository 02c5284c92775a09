import type { ActionResult } from '@/core/contracts/action-tool-results';
import type { ComposedAnswer } from '../composed-answer';
import { findOrder, readOrderResult } from '../orders/plan-order';
import type { Words } from '../phrases/phrases-for';
import type { ConversationReading } from '../read-conversation';
import { ACTION_PHRASES } from './action-phrases';
import { actionResult } from './plan-action';
import type { ActionWish } from './read-action-wish';

/** Answers a wish to change an order. What is asked, done or refused is told by the action itself, below the answer. */
export function composeAction(words: Words, reading: ConversationReading, wish: ActionWish): ComposedAnswer {
  const result = actionResult(reading, wish);
  if (result) return composeResult(words, wish, result);
  const { orders, suggest } = words;
  if (reading.results.some(({ failed }) => failed))
    return { text: orders.unavailable, outcome: 'unsure', confidence: 0.3, suggestions: [suggest.person] };
  if (wish.kind === 'confirm') return asking(ACTION_PHRASES[words.language].nothingOpen);
  if (wish.number === null) return asking(reading.hasProved ? orders.askNumber : orders.askNumberAndEmail);
  const looked = readOrderResult(reading);
  if (looked?.status === 'not_verified') return asking(orders.askEmail(wish.number));
  if (looked?.status === 'no_match') return asking(wish.email ? orders.noMatch : orders.notAmongYours);
  if (looked?.status === 'other_person')
    return { text: orders.otherPerson, outcome: 'declined', confidence: 0.9, suggestions: [suggest.person] };
  if (looked?.status === 'too_many_attempts')
    return { ...asking(orders.tooMany(looked.retry_after_minutes)), outcome: 'declined' };
  if (looked?.status === 'unavailable')
    return { text: orders.unavailable, outcome: 'unsure', confidence: 0.3, suggestions: [suggest.person] };
  if (wish.kind === 'address') return asking(ACTION_PHRASES[words.language].askAddress);
  const lines = findOrder(reading)?.lines ?? [];
  const list = lines.map(
    ({ title, variant, quantity }) => `- ${quantity} × ${title}${variant ? ` (${variant})` : ''}`,
  );
  return asking([ACTION_PHRASES[words.language].whichItems, ...list].join('\n'));
}

function composeResult(words: Words, wish: ActionWish, result: ActionResult): ComposedAnswer {
  const phrases = ACTION_PHRASES[words.language];
  const { orders, suggest } = words;
  const number = wish.kind === 'confirm' ? null : wish.number;
  // An empty text: what there is to say stands below, written by the action.
  const told = (outcome: ComposedAnswer['outcome'], suggestions: string[] = []): ComposedAnswer => ({
    text: '',
    outcome,
    confidence: 1,
    suggestions,
  });
  switch (result.status) {
    case 'needs_confirmation':
      return told('clarified', [phrases.yes, phrases.no]);
    case 'done':
    case 'sent_to_team':
    case 'in_progress':
    case 'dropped':
      return told('answered');
    case 'refused':
      return told('declined', [suggest.person]);
    case 'failed':
      return told('handed_off');
    case 'choose_item':
      return asking(
        [
          phrases.whichItems,
          ...result.items.map(({ title, variant }) => `- ${title}${variant ? ` (${variant})` : ''}`),
        ].join('\n'),
      );
    case 'choose_payment_method':
    case 'choose_variant':
      return { text: orders.unavailable, outcome: 'unsure', confidence: 0.3, suggestions: [suggest.person] };
    case 'under_way':
      return { text: phrases.underWay, outcome: 'answered', confidence: 1 };
    case 'nothing_to_confirm':
      return asking(phrases.nothingOpen);
    case 'not_verified':
      return asking(number ? orders.askEmail(number) : orders.askNumberAndEmail);
    case 'no_match':
      return asking(orders.notAmongYours);
    case 'unavailable':
      return { text: orders.unavailable, outcome: 'unsure', confidence: 0.3, suggestions: [suggest.person] };
  }
}

/** The answer is up to the shopper now. */
function asking(text: string): ComposedAnswer {
  return { text, outcome: 'clarified', confidence: 0.9 };
}
