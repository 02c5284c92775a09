import { type ActionResult, actionResultSchema } from '@/core/contracts/action-tool-results';
import type { OrderFacts } from '@/core/contracts/order-tool-results';
import { findOrder } from '../orders/plan-order';
import type { PlannedCall } from '../planned-call';
import { type ConversationReading, resultsOf } from '../read-conversation';
import { ALL, MISTAKE, NOT_NEEDED } from './action-phrases';
import { ACTION_TOOL, type ActionWish, fold } from './read-action-wish';
import { readAddress } from './read-address';

type OrderWish = Exclude<ActionWish, { kind: 'confirm' }>;

/** What is looked up or prepared for a wish; nothing when the answer can be written. */
export function planActionCalls(reading: ConversationReading, wish: ActionWish): PlannedCall[] {
  const done = new Set(reading.results.map(({ name }) => name));
  if (done.has(ACTION_TOOL[wish.kind])) return [];
  if (wish.kind === 'confirm') return [{ name: ACTION_TOOL.confirm, input: {} }];
  const { number, email, phone } = wish;
  if (number === null) return [];
  if ((email || phone) && !reading.hasProved && !done.has('find_order')) {
    const contact = email ? { email } : { phone };
    return [{ name: 'find_order', input: { order_number: number, ...contact } }];
  }
  if (done.has('find_order') && !findOrder(reading)) return [];
  const input = readInput(reading, wish, number);
  if (input) return [{ name: ACTION_TOOL[wish.kind], input }];
  // To name the items, the order has to be known.
  const known = findOrder(reading) ?? done.has('get_order');
  return wish.kind === 'return' && !known ? [{ name: 'get_order', input: { order_number: number } }] : [];
}

/** What the action's own tool has said in this turn. */
export function actionResult(reading: ConversationReading, wish: ActionWish): ActionResult | null {
  return resultsOf(reading, ACTION_TOOL[wish.kind], actionResultSchema).at(-1) ?? null;
}

function readInput(
  reading: ConversationReading,
  wish: OrderWish,
  order_number: string,
): Record<string, unknown> | null {
  switch (wish.kind) {
    case 'cancel':
      return { order_number, reason: readReason(wish) };
    case 'address': {
      const address = readAddress(wish.text) ?? readAddress(wish.asked);
      return address && { order_number, address };
    }
    case 'return': {
      const order = findOrder(reading);
      const items = order ? pickLines(order, wish) : [];
      return items.length > 0 ? { order_number, items, reason: '' } : null;
    }
  }
}

/** The reasons that most shops know; anything else is for the shopper to say. */
function readReason({ text, asked }: OrderWish): string {
  const words = fold(`${asked} ${text}`);
  if (MISTAKE.test(words)) return 'ordered by mistake';
  return NOT_NEEDED.test(words) ? 'no longer needed' : '';
}

function pickLines({ lines }: OrderFacts, { text, asked }: OrderWish): { item: string; quantity: number }[] {
  const words = fold(`${asked} ${text}`);
  const named = lines.filter(({ title, variant }) => {
    const title_ = fold(title);
    const head = title_.split(' ').at(-1) ?? '';
    const isNamed = words.includes(title_) || (head.length > 2 && new RegExp(`\\b${head}s?\\b`).test(words));
    const twins = lines.filter((other) => other.title === title).length > 1;
    return isNamed && (!twins || (variant !== null && words.includes(fold(variant))));
  });
  const meant = named.length > 0 ? named : ALL.test(words) || lines.length === 1 ? lines : [];
  return meant.map(({ title, variant, quantity }) => ({
    item: [title, variant].filter(Boolean).join(' '),
    quantity,
  }));
}
