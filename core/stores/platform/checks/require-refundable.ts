import { AppError } from '@/core/shared/app-error';
import { formatMoney } from '@/core/shared/money';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';

/** What was paid and not given back yet; integer, minor units of the order's currency. */
export function refundableCents(order: PlatformOrder): number {
  const paid = order.payments.reduce(
    (sum, payment) => sum + (payment.kind === 'payment' ? payment.amountCents : 0),
    0,
  );
  return Math.max(0, paid - order.refundedCents);
}

/**
 * @param amountCents to be given back; integer, minor units of the order's currency
 * @throws AppError `invalid_input` for what is no amount above 0, `conflict` when less is left
 */
export function requireRefundable(order: PlatformOrder, amountCents: number): void {
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0) {
    throw new AppError('invalid_input', 'The amount to give back has to be above 0.');
  }
  const left = refundableCents(order);
  if (amountCents <= left) return;
  throw new AppError(
    'conflict',
    left === 0
      ? 'Nothing is left to give back for this order.'
      : `Only ${formatMoney(left, order.currency)} can still be given back for this order.`,
  );
}
