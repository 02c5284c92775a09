import { AppError } from '@/core/shared/app-error';
import { formatMoney } from '@/core/shared/money';
import type { AskOptions } from '../api/admin-client';
import type { OpenShop } from '../shop/open-shop';
import { readOrder } from './read-order';
import { giveBack } from './refund-order';

/**
 * Gives back what an order costs less after its items were changed.
 * @param difference.owed integer, minor units of the order's currency
 * @throws AppError `unavailable`, not retryable: the items were changed all the same, and a person has to settle it
 */
export async function giveBackDifference(
  shop: OpenShop,
  difference: { orderExternalId: string; owed: number; idempotencyKey: string },
  options: AskOptions,
): Promise<void> {
  const { orderExternalId, owed, idempotencyKey } = difference;
  let amount = '';
  try {
    const order = await readOrder(shop, orderExternalId, options);
    amount = ` of ${formatMoney(owed, order.currency)}`;
    const money = {
      order,
      amountCents: owed,
      lines: [],
      reason: 'Difference in price after items were changed',
      restock: false,
      notifyCustomer: true,
      idempotencyKey: `${idempotencyKey}-difference`,
    };
    await giveBack(shop, money, options);
  } catch (error) {
    throw new AppError(
      'unavailable',
      `The items were changed. Whether the difference${amount} went back is not known: a person has to look.`,
      { retryable: false, cause: error },
    );
  }
}
