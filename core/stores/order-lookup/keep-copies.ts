import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { PlatformOrder } from '../orders/platform-order';
import { writeOrders } from '../orders/write-orders.queries';
import type { PlatformId } from '../platform/platform-ids';

/** Writes what the platform has just told through to our table; a failure is logged, the shopper is answered anyway. */
export async function keepCopies(
  ctx: Pick<AppContext, 'sql' | 'log'>,
  storeId: string,
  origin: PlatformId,
  orders: readonly PlatformOrder[],
  fetchedAt: Date,
): Promise<void> {
  // The store without a platform was read from that very table.
  if (origin === 'file' || orders.length === 0) return;
  try {
    await inTransaction(ctx.sql, (client) => writeOrders(client, storeId, origin, orders, fetchedAt));
  } catch (error) {
    ctx.log.error({ storeId, err: error }, 'orders were not written through');
  }
}
