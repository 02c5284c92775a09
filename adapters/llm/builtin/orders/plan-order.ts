import {
  checkCodeResultSchema,
  listOrdersResultSchema,
  orderResultSchema,
} from '@/core/contracts/order-tool-results';
import { callPerson, type PlannedCall, search } from '../planned-call';
import { type ConversationReading, resultsOf } from '../read-conversation';
import type { OrderWish } from './read-order-wish';

/** Asks when something comes, where the order itself may not say it. */
const ASKS_WHEN = /\b(when|how long|arriv\w*|deliver\w*|wann|dauert|quand|cu[aá]ndo|quando|wanneer)\b/i;
const WAITS: readonly string[] = ['pending', 'processing', 'partially_shipped'];

/** What is looked up for a wish about an order; nothing when the answer can be written. */
export function planOrderCalls(reading: ConversationReading, wish: OrderWish): PlannedCall[] {
  if (reading.results.length === 0) return [firstCall(wish)].flatMap((call) => call ?? []);
  const done = new Set(reading.results.map((result) => result.name));
  const [code] = resultsOf(reading, 'check_code', checkCodeResultSchema);
  if (code?.status === 'verified' && done.size === 1) return [lookUp({ ...wish, email: null, phone: null })];
  // Nothing was ordered lately that is still on its way: the list says what there is.
  if (done.has('track_shipment') && !done.has('list_my_orders') && !findOrder(reading)) {
    const [tracked] = resultsOf(reading, 'track_shipment', orderResultSchema);
    if (tracked?.status === 'no_match') return [{ name: 'list_my_orders', input: {} }];
  }
  const order = findOrder(reading);
  const waits = order && WAITS.includes(order.status) && !order.parcels.some((parcel) => parcel.expected_on);
  if (waits && ASKS_WHEN.test(wish.asked) && !done.has('search_knowledge')) {
    return [search('search_knowledge', 'how long does delivery take?')];
  }
  return [];
}

function firstCall(wish: OrderWish): PlannedCall | null {
  switch (wish.kind) {
    case 'check_code':
      return { name: 'check_code', input: { code: wish.code ?? '' } };
    case 'send_code':
      return wish.email ? { name: 'send_code', input: { email: wish.email } } : null;
    case 'change':
      return callPerson('The shopper wants to change, cancel or send back an order.');
    default:
      return lookUp(wish);
  }
}

function lookUp({ kind, number, email, phone }: OrderWish): PlannedCall {
  if (number && email) return { name: 'find_order', input: { order_number: number, email } };
  if (number && phone) return { name: 'find_order', input: { order_number: number, phone } };
  if (number) return { name: 'get_order', input: { order_number: number } };
  return kind === 'list' || email || phone
    ? { name: 'list_my_orders', input: {} }
    : { name: 'track_shipment', input: {} };
}

/** The order that a tool returned in this turn. */
export function findOrder(reading: ConversationReading) {
  const found = ['find_order', 'get_order', 'track_shipment'].flatMap((tool) =>
    resultsOf(reading, tool, orderResultSchema),
  );
  return found.flatMap((result) => (result.status === 'found' ? [result.order] : [])).at(-1);
}

/** What stands in the way of an answer, from the newest order tool. */
export function readOrderResult(reading: ConversationReading) {
  const results = ['find_order', 'get_order', 'track_shipment'].flatMap((tool) =>
    resultsOf(reading, tool, orderResultSchema),
  );
  const lists = resultsOf(reading, 'list_my_orders', listOrdersResultSchema);
  return lists.at(-1) ?? results.at(-1);
}
