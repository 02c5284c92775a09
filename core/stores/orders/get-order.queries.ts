import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type OrderView, toIsoTimes, toListItem } from './order-view';
import { readStoredOrder, STORED_ORDER_COLUMNS, type StoredOrderRow } from './stored-order';

/** An order of the store with all that is known about it. @throws AppError `not_found` */
export async function getOrder(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
  orderId: string,
): Promise<OrderView> {
  const { rows } = await ctx.sql.query<StoredOrderRow>(
    `SELECT ${STORED_ORDER_COLUMNS} FROM orders WHERE store_id = $1 AND id = $2`,
    [storeId, requireUuid(orderId, 'The order')],
  );
  const stored = rows[0] && readStoredOrder(rows[0]);
  if (!stored) throw notFound('The order');
  const { id, origin, order, syncedAt } = stored;
  const cart = order.cartToken
    ? await ctx.db.cart.findUnique({ where: { storeId_token: { storeId, token: order.cartToken } } })
    : null;
  const assisted = cart?.orderId === id;
  return {
    ...toListItem({ ...order, id, origin }, assisted),
    order: toIsoTimes(order),
    syncedAt: syncedAt.toISOString(),
    conversationId: assisted ? cart.conversationId : null,
  };
}
