import type { FakeShop } from './fake-shop';
import { refundedOf } from './order-facts';
import type { FulfillmentRecord, OrderRecord } from './order-records';
import type { ShopEvent } from './shop-event';

/** Changes an order in place, as an edit in the admin does. */
export function changeOrder(shop: FakeShop, id: number, change: (order: OrderRecord) => void): ShopEvent {
  const order = shop.orders.require(id);
  change(order);
  order.updatedAt = shop.now();
  shop.orders.touch();
  return { topic: 'orders/updated', id };
}

export function deleteOrder(shop: FakeShop, id: number): ShopEvent {
  shop.orders.require(id);
  shop.orders.delete(id);
  return { topic: 'orders/delete', id };
}

export interface Parcel {
  /** What is in it; all that is open by default. */
  lines?: { lineItemId: number; quantity: number }[];
  company?: string | null;
  number?: string | null;
  url?: string | null;
  displayStatus?: string;
  estimatedDeliveryAt?: Date | null;
}

/** Ships (a part of) an order. */
export function fulfilOrder(shop: FakeShop, id: number, parcel: Parcel = {}): ShopEvent {
  return changeOrder(shop, id, (order) => {
    const open = order.lineItems.map((line) => ({
      lineItemId: line.id,
      quantity: Math.max(0, line.currentQuantity - line.fulfilledQuantity),
    }));
    const lines = (parcel.lines ?? open).filter((part) => part.quantity > 0);
    for (const part of lines) lineOf(order, part.lineItemId).fulfilledQuantity += part.quantity;
    const now = shop.now();
    const { company = null, number = null, url = null } = parcel;
    order.fulfillments.push({
      __typename: 'Fulfillment',
      id: shop.newId(),
      name: `${order.name}.${order.fulfillments.length + 1}`,
      status: 'SUCCESS',
      displayStatus: parcel.displayStatus ?? 'FULFILLED',
      createdAt: now,
      updatedAt: now,
      inTransitAt: null,
      deliveredAt: null,
      estimatedDeliveryAt: parcel.estimatedDeliveryAt ?? null,
      trackingInfo: number === null && url === null ? [] : [{ company, number, url }],
      lines: lines.map((part) => ({ id: shop.newId(), ...part })),
    });
  });
}

/** The carrier tells where a parcel is, e.g. IN_TRANSIT, DELIVERED. @param index of the parcel in the order */
export function moveParcel(
  shop: FakeShop,
  id: number,
  index: number,
  displayStatus: FulfillmentRecord['displayStatus'],
): ShopEvent {
  return changeOrder(shop, id, (order) => {
    const parcel = order.fulfillments[index];
    if (!parcel) throw new Error(`Order ${order.name} has no parcel ${index}.`);
    parcel.displayStatus = displayStatus;
    parcel.updatedAt = shop.now();
    if (displayStatus === 'IN_TRANSIT') parcel.inTransitAt = shop.now();
    if (displayStatus === 'DELIVERED') parcel.deliveredAt = shop.now();
  });
}

export interface RefundRequest {
  lines?: { lineItemId: number; quantity: number }[];
  /** Minor units; by default what the lines cost, or all that is left when there are none. */
  amount?: number;
  note?: string | null;
}

/** Gives money back; refunded pieces leave the order. */
export function refundOrder(shop: FakeShop, id: number, request: RefundRequest = {}): ShopEvent {
  return changeOrder(shop, id, (order) => {
    const left = order.total - refundedOf(order);
    const wanted = request.lines ?? [];
    const worth = wanted.reduce((sum, part) => {
      const line = lineOf(order, part.lineItemId);
      return sum + Math.round((line.discountedTotal / line.quantity) * part.quantity);
    }, 0);
    const amount = Math.min(left, request.amount ?? (wanted.length > 0 ? worth : left));
    const lines =
      request.lines === undefined && amount === left
        ? order.lineItems.map((line) => ({ lineItemId: line.id, quantity: line.currentQuantity }))
        : wanted;
    for (const part of lines) lineOf(order, part.lineItemId).currentQuantity -= part.quantity;
    const now = shop.now();
    order.refunds.push({
      __typename: 'Refund',
      id: shop.newId(),
      createdAt: now,
      note: request.note ?? null,
      amount,
      lines: lines.map((part) => ({ id: shop.newId(), ...part })),
    });
    const payment = order.transactions.find((one) => one.kind === 'SALE' || one.kind === 'CAPTURE');
    order.transactions.push({
      __typename: 'OrderTransaction',
      id: shop.newId(),
      kind: 'REFUND',
      status: 'SUCCESS',
      gateway: payment?.gateway ?? 'manual',
      formattedGateway: payment?.formattedGateway ?? 'Manual',
      card: payment?.card ?? null,
      amount,
      createdAt: now,
    });
    order.displayFinancialStatus = refundedOf(order) >= order.total ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  });
}

/** Cancels an order. Money that was paid is given back with it, unless the shop keeps it. */
export function cancelOrder(
  shop: FakeShop,
  id: number,
  reason: OrderRecord['cancelReason'] = 'CUSTOMER',
  { refund = true, restock = false } = {},
): ShopEvent {
  const order = shop.orders.require(id);
  if (restock) {
    for (const line of order.lineItems) putBack(shop, line.variantId, line.currentQuantity);
  }
  if (order.displayFinancialStatus === 'PENDING') order.displayFinancialStatus = 'VOIDED';
  else if (refund && order.total > refundedOf(order)) refundOrder(shop, id);
  return changeOrder(shop, id, (cancelled) => {
    cancelled.cancelledAt = shop.now();
    cancelled.closedAt = shop.now();
    cancelled.cancelReason = reason;
    for (const line of cancelled.lineItems) line.currentQuantity = 0;
  });
}

/** Puts pieces of a variant back into stock, or takes them out where there are fewer than none. */
export function putBack(shop: FakeShop, variantId: number | null, pieces: number): void {
  const variant = variantId === null ? undefined : shop.findVariant(variantId)?.variant;
  if (variant?.tracked) variant.inventoryQuantity += pieces;
}

/** A buyer asks to send something back. */
export function requestReturn(
  shop: FakeShop,
  id: number,
  lines: { lineItemId: number; quantity: number }[],
): ShopEvent {
  return changeOrder(shop, id, (order) => {
    order.returns.push({
      __typename: 'Return',
      id: shop.newId(),
      name: `${order.name}-R${order.returns.length + 1}`,
      status: 'REQUESTED',
      createdAt: shop.now(),
      lines: lines.map((part) => ({ id: shop.newId(), ...part })),
    });
  });
}

function lineOf(order: OrderRecord, lineItemId: number) {
  const line = order.lineItems.find((one) => one.id === lineItemId);
  if (!line) throw new Error(`Order ${order.name} has no line ${lineItemId}.`);
  return line;
}
