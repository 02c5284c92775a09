import type { FakeShop, WooRecord } from './fake-shop';
import { dated } from './shop-clock';
import { orderBody } from './shop-links';

const PAID = ['processing', 'completed', 'refunded'];

/** Puts the dates and flags right that follow from an order's status. */
export function touchOrder(shop: FakeShop, order: WooRecord): void {
  const now = shop.now();
  Object.assign(order, dated(shop, 'date_modified', now));
  const status = String(order.status);
  // Cash on delivery is paid at the door.
  if (PAID.includes(status) && !order.date_paid_gmt && order.payment_method !== 'cod') {
    Object.assign(order, dated(shop, 'date_paid', now));
  }
  if (status === 'completed' && !order.date_completed_gmt)
    Object.assign(order, dated(shop, 'date_completed', now));
  order.needs_payment = status === 'pending' || status === 'failed';
  order.is_editable = status === 'pending' || status === 'on-hold' || status === 'auto-draft';
}

export function orderChanged(shop: FakeShop, order: WooRecord): void {
  touchOrder(shop, order);
  shop.sender.emit('order.updated', orderBody(shop, order));
}
