import type { OrderStatus } from '@/core/contracts/order-status';
import { readAmount, readMoment } from '../../importing/reading/record-fields';
import type { OrderLine, PaymentStatus, PlatformOrder, Refund } from '../platform-order';
import type { OrderRecord } from './order-record-schema';
import { readPaymentStatus } from './order-words';
import { refsToLines } from './refs-to-lines';

type Money = Pick<
  PlatformOrder,
  | 'subtotalCents'
  | 'shippingCents'
  | 'taxCents'
  | 'discountCents'
  | 'totalCents'
  | 'refundedCents'
  | 'payments'
  | 'refunds'
  | 'paymentStatus'
>;

interface OrderFacts {
  status: OrderStatus;
  currency: string;
  lines: readonly OrderLine[];
  /** For refunds without a date. */
  at: Date;
}

/** All amounts of an order. A total that is not given is lines + shipping − discount; tax is taken as included. */
export function readMoney(record: OrderRecord, { status, currency, lines, at }: OrderFacts): Money {
  const amount = (cents: number | undefined, money: string | number | undefined, field: string) =>
    readAmount(cents, money, currency, field);
  const subtotalCents = lines.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const shippingCents = amount(record.shipping_cents, record.shipping, 'shipping_cents') ?? 0;
  const discountCents = amount(record.discount_cents, record.discount, 'discount_cents') ?? 0;
  const totalCents =
    amount(record.total_cents, record.total, 'total_cents') ??
    Math.max(0, subtotalCents + shippingCents - discountCents);
  const payments = (record.payments ?? []).map((payment, index) => ({
    externalId: payment.id ?? `${index + 1}`,
    method: readMethod(payment.method),
    amountCents: amount(payment.amount_cents, payment.amount, `payments.${index}.amount_cents`) ?? totalCents,
    kind: /refund/i.test(payment.kind ?? '') ? ('refund' as const) : ('payment' as const),
  }));
  const refunds = readRefunds(record, currency, lines, at);
  const sumOf = (kind: 'payment' | 'refund') =>
    payments.reduce((sum, payment) => sum + (payment.kind === kind ? payment.amountCents : 0), 0);
  if (refunds.length === 0) refunds.push(...refundsOf(payments, at));
  const given = refunds.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const refundedCents = record.refunded_cents ?? (given === 0 && status === 'refunded' ? totalCents : given);
  const paidCents = record.payments ? sumOf('payment') : null;
  return {
    subtotalCents,
    shippingCents,
    taxCents: amount(record.tax_cents, record.tax, 'tax_cents') ?? 0,
    discountCents,
    totalCents,
    refundedCents,
    payments,
    refunds,
    paymentStatus:
      record.payment_status === null
        ? derivePaymentStatus(status, totalCents, refundedCents, paidCents)
        : readPaymentStatus(record.payment_status),
  };
}

function readRefunds(record: OrderRecord, currency: string, lines: readonly OrderLine[], at: Date): Refund[] {
  return (record.refunds ?? []).map((refund, index) => {
    const field = `refunds.${index}`;
    const pieces = refsToLines(refund.lines, lines);
    const priceOf = (id: string) => lines.find(({ externalId }) => externalId === id)?.priceCents ?? 0;
    return {
      externalId: refund.id ?? `${index + 1}`,
      createdAt: readMoment(refund.created_at, `${field}.created_at`) ?? at,
      amountCents:
        readAmount(refund.amount_cents, refund.amount, currency, `${field}.amount_cents`) ??
        pieces.reduce((sum, { lineExternalId, quantity }) => sum + priceOf(lineExternalId) * quantity, 0),
      reason: refund.reason,
      lines: pieces,
    };
  });
}

/** Money that went back, as the payments tell it. */
function refundsOf(payments: PlatformOrder['payments'], at: Date): Refund[] {
  return payments
    .filter(({ kind }) => kind === 'refund')
    .map(({ externalId, amountCents }) => ({
      externalId,
      createdAt: at,
      amountCents,
      reason: null,
      lines: [],
    }));
}

/** @param paidCents null: the file lists no payments */
function derivePaymentStatus(
  status: OrderStatus,
  totalCents: number,
  refundedCents: number,
  paidCents: number | null,
): PaymentStatus {
  if (refundedCents > 0) return refundedCents >= totalCents ? 'refunded' : 'partially_refunded';
  if (status === 'failed') return 'failed';
  if (paidCents !== null && paidCents > 0) return paidCents >= totalCents ? 'paid' : 'partially_paid';
  if (status === 'cancelled') return 'voided';
  return status === 'pending' || paidCents !== null ? 'pending' : 'paid';
}

/** "gift_card_1725971" is a gift card. */
function readMethod(text: string | null): string {
  return text?.replace(/_\d+$/, '').replaceAll('_', ' ') || 'payment';
}
