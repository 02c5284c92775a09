import type { OrderFacts } from '@/core/contracts/order-tool-results';
import { listInWords } from '../compose/compose-products';
import { ORDER_PHRASES } from './order-phrases';

const ASKS_ITEMS =
  /\b(what|which) (items?|products?|things?)?.{0,20}\b(in|did|have|order(ed)?|bought|contain\w*)\b|\bitems\b/i;
const ASKS_MONEY = /\b(paid?|pay|total|cost|price|how much|amount|invoice|refund\w*|money|charged)\b/i;
const ASKS_ADDRESS = /\b(address|where .{0,20}(sent|going|shipped to|deliver(ed)? to))\b/i;

/** An order's state in a few lines; every fact is the tool's own wording. */
export function describeOrderAnswer(asked: string, order: OrderFacts, copyAge: string | null): string {
  const lines = [`Order **${order.number}** from ${order.placed_on}: ${order.status_text}.`];
  if (order.cancelled_on) {
    const why = order.cancel_reason ? ` (${order.cancel_reason})` : '';
    lines.push(`It was cancelled on ${order.cancelled_on}${why}.`);
  }
  lines.push(...order.parcels.map(describeParcel));
  const open = order.parcels.length > 0 ? stillToCome(order) : [];
  if (open.length > 0) lines.push(`Still to come: ${listInWords(open)}.`);
  lines.push(...order.refunds.map(describeRefund));
  lines.push(
    ...order.returns.map(({ status, contents }) =>
      contents.length > 0 ? `- Return of ${listInWords(contents)}: ${status}` : `- Return: ${status}`,
    ),
  );
  if (ASKS_ITEMS.test(asked)) lines.push(...listItems(order));
  if (ASKS_MONEY.test(asked)) lines.push(`Total: ${order.total} (${order.payment}).`);
  if (ASKS_ADDRESS.test(asked) && order.ships_to) lines.push(`It goes to ${order.ships_to}.`);
  if (copyAge) lines.push(ORDER_PHRASES.copyAge(copyAge));
  return lines.join('\n');
}

function describeParcel(parcel: OrderFacts['parcels'][number]): string {
  const name = [parcel.carrier, parcel.tracking_number].filter(Boolean).join(' ') || 'Parcel';
  const dates = [
    parcel.delivered_on ? `delivered on ${parcel.delivered_on}` : null,
    !parcel.delivered_on && parcel.expected_on ? `expected on ${parcel.expected_on}` : null,
    !parcel.delivered_on && parcel.shipped_on ? `sent on ${parcel.shipped_on}` : null,
  ].filter((date) => date !== null);
  const state = parcel.delivered_on ? dates.join(', ') : [parcel.status, ...dates].join(', ');
  const contents = parcel.contents.length > 0 ? ` (${listInWords(parcel.contents)})` : '';
  const link = parcel.tracking_url ? ` – [track it](${parcel.tracking_url})` : '';
  return `- ${name}${contents}: ${state}${link}`;
}

function describeRefund({ date, amount, reason }: OrderFacts['refunds'][number]): string {
  return `- ${amount} was refunded on ${date}${reason ? ` (${reason})` : ''}`;
}

function stillToCome(order: OrderFacts): string[] {
  if (order.cancelled_on) return [];
  return order.lines.flatMap((line) => {
    const open = line.quantity - line.shipped - line.refunded - line.cancelled;
    return open > 0 ? [`${open} × ${nameOf(line)}`] : [];
  });
}

function listItems(order: OrderFacts): string[] {
  const items = order.lines.map((line) => `- ${line.quantity} × ${nameOf(line)}, ${line.price}`);
  return order.more_lines > 0 ? [...items, ORDER_PHRASES.more(order.more_lines)] : items;
}

function nameOf({ title, variant }: OrderFacts['lines'][number]): string {
  return variant ? `${title} (${variant})` : title;
}
