import { AppError } from '@/core/shared/app-error';
import type { SqlClient } from '@/core/shared/sql-pool';
import { findCustomerDetail, writeCustomerDetails } from '@/core/stores/customers/customer-detail.queries';
import type { MoneyMove } from './order-change';

/**
 * Raises and lowers balances of the customer's gift cards. Other ways to pay are the owner's to settle.
 * @throws AppError `conflict` when a gift card's balance is too small
 */
export async function moveMoney(
  client: SqlClient,
  storeId: string,
  customerExternalId: string | null,
  moves: readonly MoneyMove[],
): Promise<void> {
  if (moves.length === 0 || customerExternalId === null) return;
  const key = { storeId, origin: 'file', externalId: customerExternalId } as const;
  const detail = await findCustomerDetail(client, key, true);
  if (!detail) return;
  const paymentMethods = detail.paymentMethods.map((method) => {
    if (method.kind !== 'gift_card' || method.balanceCents === null) return method;
    const change = moves
      .filter(({ methodId }) => methodId === method.id)
      .reduce((sum, { cents }) => sum + cents, 0);
    const balanceCents = method.balanceCents + change;
    if (balanceCents < 0) throw new AppError('conflict', 'The gift card’s balance is too small.');
    return { ...method, balanceCents };
  });
  await writeCustomerDetails(client, storeId, 'file', [
    { externalId: customerExternalId, detail: { ...detail, paymentMethods } },
  ]);
}
