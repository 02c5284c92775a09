import type { CartCard } from '@/core/contracts/cart-card';
import type { MessageView } from '@/core/contracts/message-view';
import type { OrderCard } from '@/core/contracts/order-card';
import type { ProductCard } from '@/core/contracts/product-card';
import { formatMoney } from '@/core/shared/money';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { TranscriptStyle } from './transcript';
import type { TranscriptWords } from './transcript-words';

const line = (text: string) => cleanLine(text, 300);

/** What stood below a message as lines of text: products, orders, the cart, sources and files. */
export function describeShown(
  message: MessageView,
  words: TranscriptWords,
  { locale, timeZone }: TranscriptStyle,
): string[] {
  const { products, orders, cart, citations, attachments } = message;
  return [
    ...products.map((product) => describeProduct(product, words, locale)),
    ...orders.flatMap((order) => describeOrder(order, words, { locale, timeZone })),
    ...(cart ? describeCart(cart, words, locale) : []),
    ...(citations.length > 0 ? [`${words.sources}:`] : []),
    ...citations.map(
      ({ number, title, url }) => `  [${number}] ${line(title)}${url ? ` – ${line(url)}` : ''}`,
    ),
    ...attachments.map(
      ({ name, mimeType, bytes }) => `${words.file}: ${line(name)} (${mimeType}, ${fileSize(bytes, locale)})`,
    ),
  ];
}

function describeProduct(product: ProductCard, words: TranscriptWords, locale: string): string {
  const { title, priceCents, currency, inStock, url } = product;
  const facts = [
    line(title),
    priceCents === null ? null : formatMoney(priceCents, currency, locale),
    inStock ? null : words.soldOut,
  ];
  return `${words.product}: ${facts.filter(Boolean).join(', ')}${url ? ` – ${line(url)}` : ''}`;
}

function describeOrder(
  order: OrderCard,
  words: TranscriptWords,
  { locale, timeZone }: TranscriptStyle,
): string[] {
  const placed = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(
    new Date(order.placedAt),
  );
  const total = `${words.total} ${formatMoney(order.totalCents, order.currency, locale)}`;
  const head = `${words.order} ${line(order.number)} (${placed}): ${words.orderStatus[order.status]}, ${total}`;
  return [head, ...order.lines.map((one) => countedLine(one))];
}

function describeCart(cart: CartCard, words: TranscriptWords, locale: string): string[] {
  const { lines, subtotalCents, currency } = cart;
  const sum =
    subtotalCents === null ? [] : [`  ${words.subtotal}: ${formatMoney(subtotalCents, currency, locale)}`];
  return [`${words.cart}:`, ...lines.map((one) => countedLine(one)), ...sum];
}

function countedLine(of: { quantity: number; title: string; variantTitle: string | null }): string {
  const { quantity, title, variantTitle } = of;
  return `  ${quantity} × ${line(title)}${variantTitle ? `, ${line(variantTitle)}` : ''}`;
}

function fileSize(bytes: number, locale: string): string {
  const unit = bytes >= 1_000_000 ? 'megabyte' : 'kilobyte';
  const value = bytes / (unit === 'megabyte' ? 1_000_000 : 1000);
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(value);
}
