import { readConfirmation } from '@/core/actions/confirm/read-confirmation';
import { wordsIn } from '@/core/actions/words/speak-action';
import { ANSWER_LANGUAGES } from '@/core/language/languages';
import type { LlmMessage } from '@/core/llm/llm-provider';
import { type OrderDetails, readOrderDetails } from '../orders/read-order-details';
import type { ConversationReading } from '../read-conversation';
import {
  ACTION_PHRASES,
  ADDRESS,
  ASKS_RULE,
  CANCEL,
  CHANGE,
  ORDER,
  SEND_BACK,
  WANTS,
} from './action-phrases';

/** What a shopper wants changed about an order. */
export type ActionWish =
  | { kind: 'confirm' }
  | (OrderDetails & {
      kind: 'cancel' | 'return' | 'address';
      /** The message that gives what is still missing: items, or an address. */
      text: string;
      /** The message that began it. */
      asked: string;
    });

/** The tool that each ends in: where it is not offered, the wish is handled as before. */
export const ACTION_TOOL = {
  confirm: 'confirm_action',
  cancel: 'cancel_order',
  return: 'return_items',
  address: 'update_shipping_address',
} as const;

/** How many messages a wish stays open while its details are being asked for. */
const MEMORY = 4;
const MAX_DETAIL_WORDS = 9;
const QUESTIONS = ANSWER_LANGUAGES.map((language) => wordsIn(language).question);
const ASKED_MORE = ANSWER_LANGUAGES.flatMap((language) => [
  ACTION_PHRASES[language].whichItems,
  ACTION_PHRASES[language].askAddress,
]);

/** @returns null: the message is about something else, or asks how things are done here */
export function readActionWish(
  messages: readonly LlmMessage[],
  reading: ConversationReading,
  offered: ReadonlySet<string>,
): ActionWish | null {
  const wish = readWish(messages, reading);
  return wish && offered.has(ACTION_TOOL[wish.kind]) ? wish : null;
}

function readWish(messages: readonly LlmMessage[], reading: ConversationReading): ActionWish | null {
  const { written } = reading;
  const answer = lastAnswer(messages);
  if (QUESTIONS.some((question) => answer.includes(question))) {
    const reply = readConfirmation(written, answer);
    const begins = readConfirmation(written.split(/[\s,.!]+/)[0] ?? '', answer);
    if (reply !== 'unclear' || begins === 'yes') return { kind: 'confirm' };
  }
  const fresh = readKind(written, reading.orderShown);
  if (fresh) {
    const details = readOrderDetails(written, fresh !== 'address');
    const number = details.number ?? reading.orderShown;
    return { kind: fresh, ...details, number, text: written, asked: written };
  }
  const earlier = (reading.asWritten ?? reading).earlierQuestions.slice(0, MEMORY);
  const goesOn = isDetail(written) || ASKED_MORE.some((question) => answer.includes(question));
  if (!goesOn) return null;
  for (const [i, asked] of earlier.entries()) {
    const kind = readKind(asked, reading.orderShown);
    if (!kind) {
      if (isDetail(asked)) continue;
      return null;
    }
    const details = merge([written, ...earlier.slice(0, i + 1)], kind !== 'address');
    return { kind, ...details, number: details.number ?? reading.orderShown, text: written, asked };
  }
  return null;
}

function readKind(message: string, orderShown: string | null): 'cancel' | 'return' | 'address' | null {
  const text = fold(message);
  const kind = CANCEL.test(text)
    ? 'cancel'
    : ADDRESS.test(text) && CHANGE.test(text)
      ? 'address'
      : SEND_BACK.test(text)
        ? 'return'
        : null;
  if (!kind) return null;
  const { number } = readOrderDetails(message, kind !== 'address');
  if (number !== null) return kind;
  if (ASKS_RULE.test(text)) return null;
  const wants = WANTS.test(text) || /^(cancel|return|change|update|stornier|annul)/.test(text);
  return wants && (ORDER.test(text) || (orderShown !== null && text.split(' ').length <= 12)) ? kind : null;
}

/** An order number, an address or a phone number, and hardly a word beside. */
function isDetail(message: string): boolean {
  const { number, email, phone } = readOrderDetails(message, true);
  let rest = message;
  for (const detail of [number, email, phone]) if (detail) rest = rest.replace(detail, ' ');
  return (number ?? email ?? phone) !== null && (rest.match(/\p{L}+/gu) ?? []).length <= MAX_DETAIL_WORDS;
}

/** The newest of each. */
function merge(messages: readonly string[], bare: boolean): OrderDetails {
  const found: OrderDetails = { number: null, email: null, phone: null };
  for (const message of messages) {
    const details = readOrderDetails(message, bare);
    found.number ??= details.number;
    found.email ??= details.email;
    found.phone ??= details.phone;
  }
  return found;
}

function lastAnswer(messages: readonly LlmMessage[]): string {
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const answer = messages.slice(0, Math.max(last, 0)).findLast(({ role }) => role === 'assistant');
  return answer?.role === 'assistant' ? answer.text : '';
}

/** Lower case without accents and signs. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}#@]+/gu, ' ')
    .replaceAll('ß', 'ss')
    .trim();
}
