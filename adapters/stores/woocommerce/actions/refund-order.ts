import { z } from 'zod';
import { toDecimalText } from '@/core/shared/decimal-text';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import { requireRefundable } from '@/core/stores/platform/checks/require-refundable';
import type { ActionOutcome, LineQuantity, OrderActions } from '@/core/stores/platform/order-actions';
import { readRows } from '../api/list-items';
import { metaData } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';
import { readChanged, readOrder, readUnchanged } from './read-order';
import { readPaidOrder } from './read-paid-order';
import { toRefundLines } from './refund-lines';
import { requireRefundingGateway } from './require-refunding-gateway';
import { sendWrite } from './send-write';

/** Where we note on a refund what it was made for, so that the same request finds it again. */
const KEY_META = '_storefolk_action';
const keyedSchema = z.object({ meta_data: metaData });

/**
 * Gives money back through the payment that it came with. The same key again gives nothing twice.
 * @throws AppError `invalid_input` for an amount of 0 or less, `conflict` when less is left, or when the payment cannot
 *   give money back by itself
 */
export async function refundOrder(
  client: ShopClient,
  request: Parameters<NonNullable<OrderActions['refund']>>[0],
  signal: AbortSignal | undefined,
): Promise<ActionOutcome> {
  const id = request.order.externalId;
  if (await isDone(client, id, request.idempotencyKey, signal)) {
    return { order: await readOrder(client, id, signal), undo: null };
  }
  const order = await readUnchanged(client, request.order, signal);
  requireRefundable(order, request.amountCents);
  await giveBack(client, { ...request, order }, signal);
  return { order: await readChanged(client, id, signal), undo: null };
}

/** Money that goes back for an order as it is right now; the amount was checked. */
export interface MoneyBack {
  order: PlatformOrder;
  amountCents: number;
  lines: readonly LineQuantity[];
  reason: string;
  restock: boolean;
  idempotencyKey: string;
}

/** @throws AppError `conflict` when the order's way to pay cannot give money back by itself */
export async function giveBack(
  client: ShopClient,
  money: MoneyBack,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { order, amountCents } = money;
  const lines = requireLines(order, money.lines, (line) => line.quantity - line.refundedQuantity);
  const paid = await readPaidOrder(client, order.externalId, signal);
  await requireRefundingGateway(client, paid.payment_method, signal);
  const body = {
    // With a point and nothing else: WooCommerce reads "1,50" as 150.
    amount: toDecimalText(amountCents, order.currency),
    reason: money.reason,
    api_refund: true,
    api_restock: money.restock,
    line_items: toRefundLines(
      paid,
      lines.map(({ wanted }) => wanted),
      amountCents,
    ),
    meta_data: [{ key: KEY_META, value: money.idempotencyKey }],
  };
  await sendWrite(client, 'post', `orders/${order.externalId}/refunds`, body, signal);
}

async function isDone(
  client: ShopClient,
  orderId: string,
  key: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { data } = await client.get(`orders/${orderId}/refunds`, { per_page: 100 }, { signal });
  return readRows(data).some((row) => keyedSchema.safeParse(row).data?.meta_data.get(KEY_META) === key);
}
