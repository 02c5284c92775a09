import type { OrderFacts } from '@/core/contracts/order-tool-results';
import { formatMoney } from '@/core/shared/money';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { htmlToPlainText } from '@/core/shared/text-files/html-to-plain-text';
import type { OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';
import { PARCEL_WORDS, PAYMENT_WORDS, removedQuantity, returnWords, statusWords } from './order-words';

/** Lines, parcels and notes beyond these are not read out in a chat. */
export const MAX_LINES = 20;
export const MAX_PARCELS = 12;
const MAX_NOTES = 5;
const MAX_TEXT = 500;

/** How the store's customers read money and dates. */
export interface Wording {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
}

/** An order in plain words. Texts of the shop are shortened and freed of markup, for they are not ours. */
export function describeOrder(order: PlatformOrder, { locale, timeZone }: Wording): OrderFacts {
  const money = (cents: number) => formatMoney(cents, order.currency, locale);
  const date = (when: Date) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(when);
  const dateOrNull = (when: Date | null) => (when ? date(when) : null);
  const byId = new Map(order.lines.map((line) => [line.externalId, line]));
  const contents = (lines: readonly { lineExternalId: string | null; quantity: number }[]) =>
    listContents(lines, byId);
  return {
    number: cleanLine(order.number, 100),
    placed_on: date(order.placedAt),
    status: order.status,
    status_text: statusWords(order, money),
    payment: describePayment(order),
    total: money(order.totalCents),
    refunded: order.refundedCents > 0 ? money(order.refundedCents) : null,
    lines: order.lines.slice(0, MAX_LINES).map((line) => ({
      title: plain(line.title),
      variant: line.variantTitle ? plain(line.variantTitle) : null,
      quantity: line.quantity,
      price: describePrice(line, money),
      shipped: Math.min(line.fulfilledQuantity, line.quantity),
      refunded: line.refundedQuantity,
      cancelled: removedQuantity(line),
    })),
    more_lines: Math.max(0, order.lines.length - MAX_LINES),
    parcels: order.fulfillments.slice(0, MAX_PARCELS).map((parcel) => ({
      status: PARCEL_WORDS[parcel.status],
      carrier: parcel.carrier ? plain(parcel.carrier) : null,
      tracking_number: parcel.trackingNumber ? plain(parcel.trackingNumber) : null,
      tracking_url: parcel.trackingUrl,
      shipped_on: dateOrNull(parcel.shippedAt),
      delivered_on: dateOrNull(parcel.deliveredAt),
      expected_on: dateOrNull(parcel.estimatedDeliveryAt),
      contents: contents(parcel.lines),
    })),
    refunds: order.refunds.slice(-MAX_PARCELS).map((refund) => ({
      date: date(refund.createdAt),
      amount: money(refund.amountCents),
      reason: refund.reason ? plain(refund.reason) : null,
    })),
    returns: order.returns.slice(-MAX_PARCELS).map(({ status, lines }) => ({
      status: returnWords(status),
      contents: contents(lines),
    })),
    cancelled_on: dateOrNull(order.cancelledAt),
    cancel_reason: order.cancelReason ? plain(order.cancelReason) : null,
    shipping_method: order.shippingMethod ? plain(order.shippingMethod) : null,
    ships_to: describePlace(order, locale),
    notes: order.customerNotes.slice(-MAX_NOTES).map((note) => ({
      date: date(note.createdAt),
      text: cleanText(htmlToPlainText(note.text), MAX_TEXT),
    })),
    order_page: order.statusUrl,
  };
}

/** "€24.00", "€24.00 (2 × €12.00)", and where a discount was taken off, "€20.00 (2 × €12.00, less a discount)". */
function describePrice(line: OrderLine, money: (cents: number) => string): string {
  const full = line.priceCents * line.quantity;
  const pieces =
    line.quantity === 1 ? money(line.priceCents) : `${line.quantity} × ${money(line.priceCents)}`;
  if (line.totalCents < full) return `${money(line.totalCents)} (${pieces}, less a discount)`;
  return line.quantity === 1 ? money(line.totalCents) : `${money(line.totalCents)} (${pieces})`;
}

function describePayment({ paymentStatus, payments }: PlatformOrder): string {
  const methods = new Set(
    payments
      .filter(({ kind, method }) => kind === 'payment' && method !== '')
      .map(({ method }) => plain(method)),
  );
  const by = [...methods].slice(0, 3).join(', ');
  return by ? `${PAYMENT_WORDS[paymentStatus]} (${by})` : PAYMENT_WORDS[paymentStatus];
}

/** City, region and country: enough to recognise an address by, too little to find a person. */
function describePlace({ shippingAddress }: PlatformOrder, locale: string): string | null {
  if (!shippingAddress) return null;
  const { city, region, country } = shippingAddress;
  const place = [city, region, country && countryName(country, locale)].filter(Boolean).join(', ');
  return plain(place) || null;
}

function countryName(country: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(country.toUpperCase()) ?? country;
  } catch {
    return country;
  }
}

/** What a parcel or return holds: "2 × Mug (blue)". */
function listContents(
  lines: readonly { lineExternalId: string | null; quantity: number }[],
  byId: ReadonlyMap<string, OrderLine>,
): string[] {
  const named = lines.flatMap(({ lineExternalId, quantity }) => {
    const line = lineExternalId === null ? undefined : byId.get(lineExternalId);
    if (!line || quantity === 0) return [];
    const variant = line.variantTitle ? ` (${plain(line.variantTitle)})` : '';
    return [`${quantity} × ${plain(line.title)}${variant}`];
  });
  const more = named.length - MAX_LINES;
  return more > 0 ? [...named.slice(0, MAX_LINES), `and ${more} more`] : named;
}

function plain(text: string): string {
  return cleanLine(htmlToPlainText(text), 200);
}
