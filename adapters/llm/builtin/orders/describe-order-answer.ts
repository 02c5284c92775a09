import type { OrderFacts } from '@/core/contracts/order-tool-results';
import type { Words } from '../phrases/phrases-for';

const ASKS_ITEMS =
  /\b(what|which) (items?|products?|things?)?.{0,20}\b(in|did|have|order(ed)?|bought|contain\w*)\b|\bitems\b/i;
const ASKS_MONEY = /\b(paid?|pay|total|cost|price|how much|amount|invoice|refund\w*|money|charged)\b/i;
const ASKS_ADDRESS = /\b(address|where .{0,20}(sent|going|shipped to|deliver(ed)? to))\b/i;

/** An order's state in a few lines; every fact is the tool's own, and so is its wording in English. */
export function describeOrderAnswer(
  words: Words,
  asked: string,
  order: OrderFacts,
  copyAge: string | null,
): string {
  const { orders: phrases, list, fact } = words;
  const state = phrases.states?.[order.status] ?? order.status_text;
  const lines = [phrases.headline(order.number, order.placed_on, state)];
  if (order.cancelled_on)
    lines.push(phrases.cancelledOn(order.cancelled_on, inBrackets(order.cancel_reason)));
  lines.push(...order.parcels.map((parcel) => describeParcel(words, parcel)));
  const open = order.parcels.length > 0 ? stillToCome(order) : [];
  if (open.length > 0) lines.push(phrases.stillToCome(list(open)));
  lines.push(
    ...order.refunds.map(
      ({ amount, date, reason }) => `- ${phrases.refunded(amount, date, inBrackets(reason))}`,
    ),
  );
  lines.push(
    ...order.returns.map(
      ({ status, contents }) =>
        `- ${phrases.returnOf(contents.length > 0 ? list(contents) : '', fact(status))}`,
    ),
  );
  if (ASKS_ITEMS.test(asked)) lines.push(...listItems(words, order));
  if (ASKS_MONEY.test(asked)) lines.push(phrases.total(order.total, fact(order.payment)));
  if (ASKS_ADDRESS.test(asked) && order.ships_to) lines.push(phrases.goesTo(order.ships_to));
  if (copyAge) lines.push(phrases.copyAge(fact(copyAge)));
  return lines.join('\n');
}

function inBrackets(text: string | null): string {
  return text ? ` (${text})` : '';
}

function describeParcel(
  { orders: phrases, list, fact }: Words,
  parcel: OrderFacts['parcels'][number],
): string {
  const name = [parcel.carrier, parcel.tracking_number].filter(Boolean).join(' ') || phrases.parcel;
  const dates = [
    parcel.delivered_on ? phrases.deliveredOn(parcel.delivered_on) : null,
    !parcel.delivered_on && parcel.expected_on ? phrases.expectedOn(parcel.expected_on) : null,
    !parcel.delivered_on && parcel.shipped_on ? phrases.sentOn(parcel.shipped_on) : null,
  ].filter((date) => date !== null);
  const state = parcel.delivered_on ? dates.join(', ') : [fact(parcel.status), ...dates].join(', ');
  const contents = parcel.contents.length > 0 ? ` (${list(parcel.contents)})` : '';
  const link = parcel.tracking_url ? ` – [${phrases.track}](${parcel.tracking_url})` : '';
  return `- ${name}${contents}: ${state}${link}`;
}

function stillToCome(order: OrderFacts): string[] {
  if (order.cancelled_on) return [];
  return order.lines.flatMap((line) => {
    const open = line.quantity - line.shipped - line.refunded - line.cancelled;
    return open > 0 ? [`${open} × ${nameOf(line)}`] : [];
  });
}

function listItems({ orders: phrases }: Words, order: OrderFacts): string[] {
  const items = order.lines.map((line) => `- ${line.quantity} × ${nameOf(line)}, ${line.price}`);
  return order.more_lines > 0 ? [...items, phrases.more(order.more_lines)] : items;
}

function nameOf({ title, variant }: OrderFacts['lines'][number]): string {
  return variant ? `${title} (${variant})` : title;
}
