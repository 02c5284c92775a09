import { changeOrder, putBack } from './change-orders';
import type { FakeShop } from './fake-shop';
import { toMinor } from './money';
import type { LineItemRecord, OrderEditRecord, OrderRecord } from './order-records';
import type { ShopEvent } from './shop-event';

export function beginEdit(shop: FakeShop, orderId: number): OrderEditRecord {
  const edit: OrderEditRecord = { id: shop.newId(), orderId, quantities: new Map(), added: [] };
  shop.orderEdits.set(edit.id, edit);
  return edit;
}

/** Adds pieces at today's price. @returns null for a variant that the shop does not have */
export function addToEdit(
  shop: FakeShop,
  edit: OrderEditRecord,
  variantId: number,
  quantity: number,
): LineItemRecord | null {
  const found = shop.findVariant(variantId);
  if (!found) return null;
  const { product, variant } = found;
  const unitPrice = toMinor(variant.price, shop.settings.currencyCode);
  const line: LineItemRecord = {
    __typename: 'LineItem',
    id: shop.newId(),
    productId: product.id,
    variantId,
    title: product.title,
    variantTitle: variant.title === 'Default Title' ? null : variant.title,
    sku: variant.sku,
    vendor: product.vendor,
    quantity,
    currentQuantity: quantity,
    fulfilledQuantity: 0,
    unitPrice,
    discountedTotal: unitPrice * quantity,
    customAttributes: [],
  };
  edit.added.push(line);
  return line;
}

/** What the order would cost; integer, minor units. */
export function totalOf(edit: OrderEditRecord, order: OrderRecord): number {
  const removed = order.lineItems.reduce((sum, line) => sum + removedFrom(edit, line).worth, 0);
  return order.total - removed + edit.added.reduce((sum, line) => sum + line.discountedTotal, 0);
}

export function commitEdit(shop: FakeShop, edit: OrderEditRecord): ShopEvent {
  shop.orderEdits.delete(edit.id);
  return changeOrder(shop, edit.orderId, (order) => {
    const total = totalOf(edit, order);
    order.subtotal += total - order.total;
    order.total = total;
    for (const line of order.lineItems) {
      const { pieces } = removedFrom(edit, line);
      putBack(shop, line.variantId, pieces);
      line.currentQuantity -= pieces;
    }
    for (const line of edit.added) putBack(shop, line.variantId, -line.quantity);
    order.lineItems.push(...edit.added);
  });
}

function removedFrom(edit: OrderEditRecord, line: LineItemRecord): { pieces: number; worth: number } {
  const pieces = line.currentQuantity - (edit.quantities.get(line.id) ?? line.currentQuantity);
  return { pieces, worth: Math.round((line.discountedTotal / Math.max(1, line.quantity)) * pieces) };
}
