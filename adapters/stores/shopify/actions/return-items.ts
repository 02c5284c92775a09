import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import type { ActionOutcome, LineQuantity, OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { plainId } from '../api/gid';
import { createReturn } from '../documents/create-return';
import { returnablePieces } from '../documents/returnable-pieces';
import type { OpenShop } from '../shop/open-shop';
import { readChanged, readUnchanged, toGid } from './read-order';
import { requireDone, sendWrite } from './send-write';

/** Shopify's own limit for the words of a return. */
const MAX_NOTE = 255;

/**
 * Opens a return of pieces that were sent. Money goes back when the shop has them again.
 * @throws AppError `conflict` when pieces were not sent, or are coming back already
 */
export async function returnItems(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['returnItems']>>[0],
  options: AskOptions,
): Promise<ActionOutcome> {
  const order = await readUnchanged(shop, request.order, options);
  const returnExternalId = await openReturn(shop, { ...request, order, instead: [] }, options);
  return {
    order: await readChanged(shop, order.externalId, options),
    undo: { orderExternalId: order.externalId, returnExternalId },
  };
}

interface ReturnRequest {
  order: PlatformOrder;
  lines: readonly LineQuantity[];
  reason: string;
  /** What is sent in exchange. */
  instead: { variantId: string; quantity: number }[];
}

/** @returns the return's id */
export async function openReturn(
  shop: OpenShop,
  { order, lines, reason, instead }: ReturnRequest,
  options: AskOptions,
): Promise<string> {
  if (lines.length === 0) throw new AppError('invalid_input', 'No item is named.');
  const orderId = toGid('Order', order.externalId);
  const returnable = await readReturnable(shop, orderId, options);
  const checked = requireLines(order, lines, (line) =>
    (returnable.get(line.externalId) ?? []).reduce((sum, part) => sum + part.quantity, 0),
  );
  const note = reason.trim().slice(0, MAX_NOTE);
  const words = note ? { returnReason: 'OTHER', returnReasonNote: note } : { returnReason: 'UNKNOWN' };
  const input = {
    orderId,
    returnLineItems: checked.flatMap(({ line, wanted }) =>
      takeFrom(returnable.get(line.externalId) ?? [], wanted.quantity).map((part) => ({ ...part, ...words })),
    ),
    ...(instead.length > 0 ? { exchangeLineItems: instead } : {}),
  };
  const { returnCreate } = await sendWrite(shop, createReturn, { input }, options);
  const { return: opened } = requireDone(returnCreate);
  if (!opened) throw new AppError('conflict', 'Shopify opened no return.');
  return plainId(opened.id);
}

interface SentPart {
  fulfillmentLineItemId: string;
  quantity: number;
}

/** What can come back, by the order's line: its pieces may have gone in several parcels. */
async function readReturnable(
  shop: OpenShop,
  orderId: string,
  options: AskOptions,
): Promise<Map<string, SentPart[]>> {
  const { returnableFulfillments } = await shop.admin.ask(returnablePieces, { orderId }, options);
  const byLine = new Map<string, SentPart[]>();
  for (const parcel of returnableFulfillments.nodes) {
    for (const { quantity, fulfillmentLineItem } of parcel.returnableFulfillmentLineItems.nodes) {
      const line = plainId(fulfillmentLineItem.lineItem.id);
      const part = { fulfillmentLineItemId: fulfillmentLineItem.id, quantity };
      byLine.set(line, [...(byLine.get(line) ?? []), part]);
    }
  }
  return byLine;
}

function takeFrom(parts: readonly SentPart[], quantity: number): SentPart[] {
  let open = quantity;
  return parts.flatMap((part) => {
    const taken = Math.min(open, part.quantity);
    open -= taken;
    return taken > 0 ? [{ ...part, quantity: taken }] : [];
  });
}
