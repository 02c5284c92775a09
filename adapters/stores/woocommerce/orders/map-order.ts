import { readDescription, readName } from '@/core/stores/catalog/reading/read-fields';
import { normaliseEmail } from '@/core/stores/customers/contact-details';
import type { Fulfillment, PlatformOrder } from '@/core/stores/orders/platform-order';
import { readPersonName, readShippingAddress } from '../customers/map-address';
import { centsOf } from '../shop/decimal-amount';
import { readGmtTime } from '../shop/shop-time';
import { readCartToken } from './attribution';
import { readOrderLines } from './map-order-lines';
import { readOrderStatus, readPaymentStatus } from './map-order-status';
import { readRefund } from './map-refund';
import { orderPageUrl } from './order-page-url';
import type { WooNote, WooOrder, WooRefund } from './order-schema';
import { readParcels } from './tracking/read-parcels';
import { readReturns } from './tracking/shiptastic';

/** What stands beside an order in the API and belongs to it. */
export interface OrderParts {
  refunds: readonly WooRefund[];
  notes: readonly WooNote[];
  /** From WooCommerce's own fulfillments, where the shop uses them. */
  fulfillments: readonly Fulfillment[];
}

/** @returns null for an order without a time or a status to speak of: nothing was ordered */
export function readOrder(raw: WooOrder, parts: OrderParts): PlatformOrder | null {
  const { currency } = raw;
  const cents = (amount: string) => centsOf(amount, currency);
  const gross = (net: string, tax: string) => cents(net) + (raw.prices_include_tax ? cents(tax) : 0);
  const placedAt = readGmtTime(raw.date_created_gmt);
  if (!placedAt) return null;
  const fulfillments = [...parts.fulfillments, ...readParcels(raw)];
  const refunds = parts.refunds
    .flatMap((refund) => readRefund(refund, currency) ?? [])
    .sort((a, b) => Number(a.createdAt) - Number(b.createdAt) || Number(a.externalId) - Number(b.externalId));
  const totalCents = cents(raw.total);
  const refundedCents = raw.refunds.reduce((sum, { total }) => sum + Math.abs(cents(total)), 0);
  const status = readOrderStatus(raw, fulfillments);
  const lines = readOrderLines(raw, { status, fulfillments, refunds });
  const method = readName(raw.payment_method_title) ?? 'Payment';
  const discountCents = gross(raw.discount_total, raw.discount_tax);
  return {
    externalId: String(raw.id),
    number: readNumber(raw),
    email: normaliseEmail(raw.billing.email),
    phone: readName(raw.billing.phone || raw.shipping.phone || ''),
    customerExternalId: raw.customer_id > 0 ? String(raw.customer_id) : null,
    customerName: readPersonName(raw.billing) ?? readPersonName(raw.shipping),
    placedAt,
    updatedAt: readGmtTime(raw.date_modified_gmt),
    status,
    platformStatus: raw.status,
    paymentStatus: readPaymentStatus(raw, { refundedCents, totalCents }),
    // WooCommerce keeps neither when nor why; what is cancelled is seldom changed again, so its last change is it.
    cancelledAt: status === 'cancelled' ? (readGmtTime(raw.date_modified_gmt) ?? placedAt) : null,
    cancelReason: null,
    currency,
    subtotalCents: lines.reduce((sum, line) => sum + line.totalCents, 0) + discountCents,
    shippingCents: gross(raw.shipping_total, raw.shipping_tax),
    taxCents: cents(raw.total_tax),
    discountCents,
    totalCents,
    refundedCents,
    lines,
    fulfillments,
    refunds,
    returns: readReturns(raw),
    payments: [
      ...(raw.date_paid_gmt === ''
        ? []
        : [
            {
              externalId: raw.transaction_id || String(raw.id),
              method,
              amountCents: totalCents,
              kind: 'payment' as const,
            },
          ]),
      ...refunds
        .filter(({ amountCents }) => amountCents > 0)
        .map(({ externalId, amountCents }) => ({ externalId, method, amountCents, kind: 'refund' as const })),
    ],
    discountCodes: raw.coupon_lines.flatMap(({ code }) => readName(code) ?? []),
    shippingAddress: readShippingAddress(raw),
    shippingMethod: readName(raw.shipping_lines.map(({ method_title }) => method_title).join(', ')),
    customerNotes: parts.notes.filter(({ customer_note }) => customer_note).flatMap(readNote),
    statusUrl: orderPageUrl(raw),
    cartToken: readCartToken(raw.meta_data),
  };
}

/** Plugins with numbers of their own put them into `number`; older ones only into the meta data. */
function readNumber({ id, number, meta_data }: WooOrder): string {
  const own = [number !== String(id) ? number : '', ...NUMBER_META.map((key) => meta_data.get(key))];
  const found = own.find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
  return readName(String(found ?? (number || id))) ?? String(id);
}

const NUMBER_META = ['_order_number_formatted', '_order_number', '_alg_wc_full_custom_order_number'];

function readNote({ note, date_created_gmt }: WooNote): { createdAt: Date; text: string }[] {
  const [text, createdAt] = [readDescription(note), readGmtTime(date_created_gmt)];
  return text && createdAt ? [{ createdAt, text }] : [];
}
