import { createHash } from 'node:crypto';
import { newId } from '@/core/shared/ids';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { normaliseEmail, normalisePhone } from '../customers/contact-details';
import { toNumberKey } from './order-number';
import type { PlatformOrder } from './platform-order';

/** Postgres' integer. Amounts beyond it stand in `detail` as they are. */
const MAX_INTEGER = 2_147_483_647;
/** An index entry must fit into a third of a database page. */
const MAX_KEY_CHARS = 255;
/** Raise it when rows are made differently from the same order, so that it is written anew. */
const ROWS_VERSION = 1;

/** Columns of `orders` that are written from an order, named as in the database. */
export interface OrderRow {
  id: string;
  external_id: string;
  number: string;
  number_key: string;
  email: string | null;
  phone: string | null;
  customer_external_id: string | null;
  customer_name: string | null;
  placed_at: Date;
  status: string;
  platform_status: string;
  payment_status: string;
  currency: string;
  total_cents: number;
  refunded_cents: number;
  detail: OrderDetail;
  status_url: string | null;
  cart_token: string | null;
  source_updated_at: Date | null;
  content_hash: string;
}

export interface OrderLineRow {
  order_id: string;
  position: number;
  product_external_id: string | null;
  variant_external_id: string | null;
  sku: string | null;
  title: string;
  quantity: number;
  price_cents: number;
}

/** What of an order stands in `detail`: all but what other columns hold whole. */
export type OrderDetail = Omit<
  PlatformOrder,
  | 'externalId'
  | 'number'
  | 'email'
  | 'customerExternalId'
  | 'customerName'
  | 'placedAt'
  | 'updatedAt'
  | 'status'
  | 'platformStatus'
  | 'paymentStatus'
  | 'currency'
  | 'statusUrl'
  | 'cartToken'
>;

/** The row of an order. Its id holds only if the order is new. */
export function toOrderRow(order: PlatformOrder): OrderRow {
  const {
    externalId,
    number,
    email,
    customerExternalId,
    customerName,
    placedAt,
    updatedAt,
    status,
    platformStatus,
    paymentStatus,
    currency,
    statusUrl,
    cartToken,
    ...detail
  } = order;
  return {
    id: newId(),
    external_id: externalId.slice(0, MAX_KEY_CHARS),
    number: cleanLine(number, MAX_KEY_CHARS),
    number_key: toNumberKey(number).slice(0, MAX_KEY_CHARS),
    email: normaliseEmail(email),
    phone: normalisePhone(order.phone, countryOf(order))?.slice(0, MAX_KEY_CHARS) ?? null,
    customer_external_id: customerExternalId?.slice(0, MAX_KEY_CHARS) ?? null,
    customer_name: customerName === null ? null : cleanLine(customerName, MAX_KEY_CHARS) || null,
    placed_at: placedAt,
    status,
    platform_status: cleanLine(platformStatus, MAX_KEY_CHARS),
    payment_status: paymentStatus,
    currency,
    total_cents: toInteger(order.totalCents),
    refunded_cents: toInteger(order.refundedCents),
    detail,
    status_url: statusUrl,
    cart_token: cartToken?.slice(0, MAX_KEY_CHARS) ?? null,
    source_updated_at: updatedAt,
    content_hash: hashOrder(order),
  };
}

/** What was bought together: each product once, with all its pieces. Lines without a product stand for themselves. */
export function toLineRows(orderId: string, order: PlatformOrder): OrderLineRow[] {
  const rows: OrderLineRow[] = [];
  const byProduct = new Map<string, OrderLineRow>();
  for (const line of order.lines) {
    if (line.quantity === 0) continue;
    const known = line.productExternalId === null ? undefined : byProduct.get(line.productExternalId);
    if (known) {
      known.quantity = toInteger(known.quantity + line.quantity);
      continue;
    }
    const row: OrderLineRow = {
      order_id: orderId,
      position: rows.length,
      product_external_id: line.productExternalId?.slice(0, MAX_KEY_CHARS) ?? null,
      variant_external_id: line.variantExternalId?.slice(0, MAX_KEY_CHARS) ?? null,
      sku: line.sku,
      title: line.title,
      quantity: toInteger(line.quantity),
      price_cents: toInteger(line.priceCents),
    };
    rows.push(row);
    if (line.productExternalId !== null) byProduct.set(line.productExternalId, row);
  }
  return rows;
}

/** Tells two states of an order apart. The time of the change is no part of it: some platforms touch it for nothing. */
function hashOrder({ updatedAt: _, ...content }: PlatformOrder): string {
  return createHash('sha256')
    .update(JSON.stringify([ROWS_VERSION, content]))
    .digest('base64url');
}

/** For phone numbers without a country code. */
export function countryOf(order: Pick<PlatformOrder, 'shippingAddress'>): string | null {
  const country = order.shippingAddress?.country ?? '';
  return /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : null;
}

function toInteger(value: number): number {
  return Math.max(-MAX_INTEGER, Math.min(MAX_INTEGER, Math.trunc(value)));
}
