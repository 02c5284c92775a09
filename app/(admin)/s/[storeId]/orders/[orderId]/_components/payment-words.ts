import type { PaymentStatus } from '@/core/stores/orders/platform-order';

export const PAYMENT_WORDS: Record<PaymentStatus, string> = {
  pending: 'Not paid yet',
  authorized: 'Payment authorised',
  partially_paid: 'Paid in part',
  paid: 'Paid',
  partially_refunded: 'Refunded in part',
  refunded: 'Refunded',
  voided: 'Payment voided',
  failed: 'Payment failed',
};
