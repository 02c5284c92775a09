import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { plainId } from '../api/gid';
import { toCents } from './order-money';
import type { ShopifyTransaction } from './order-shape';

/** Money that really moved: of the transactions those that succeeded and are no mere reservation. */
export function toPayments(transactions: readonly ShopifyTransaction[]): PlatformOrder['payments'] {
  return transactions.flatMap((one) => {
    const kind =
      one.kind === 'REFUND' ? 'refund' : one.kind === 'SALE' || one.kind === 'CAPTURE' ? 'payment' : null;
    if (!kind || one.status !== 'SUCCESS') return [];
    return [
      { externalId: plainId(one.id), method: readMethod(one), amountCents: toCents(one.amountSet), kind },
    ];
  });
}

/** "Visa •••• 4242" of a card, else the gateway's name. */
function readMethod({ paymentDetails, formattedGateway }: ShopifyTransaction): string {
  const last = /(\d{4})$/.exec(paymentDetails?.number ?? '')?.[1];
  if (paymentDetails?.company)
    return last ? `${paymentDetails.company} •••• ${last}` : paymentDetails.company;
  return formattedGateway || 'unknown';
}
