import { cancelOrder, changeOrder, fulfilOrder, moveParcel, refundOrder } from '../shop/change-orders';
import { addProduct, changeProduct, deleteProduct } from '../shop/change-products';
import type { FakeShop } from '../shop/fake-shop';
import type { OrderRecord } from '../shop/order-records';
import type { ShopEvent } from '../shop/shop-event';

/**
 * The change with this number of a busy day: two in three are of products (title, prices, stock; now and then one comes
 * or goes), the others of orders (shipped, delivered, refunded, cancelled, edited).
 */
export function makeStormChange(shop: FakeShop, index: number): ShopEvent {
  const orders = shop.orders.all();
  const order = orders[index % Math.max(1, orders.length)];
  if (index % 250 === 100) return addProduct(shop, { title: `Newly arrived ${index}` }).event;
  if (index % 3 === 2 && order) return changeSomeOrder(shop, order, index);
  const products = shop.products.all();
  const product = products[index % Math.max(1, products.length)];
  if (!product) throw new Error('A storm needs products in the shop.');
  if (index % 250 === 225) return deleteProduct(shop, product.id);
  return changeProduct(shop, product.id, (changed) => {
    changed.title = `${changed.title.replace(/ · \d+$/, '')} · ${index}`;
    for (const variant of changed.variants) {
      variant.inventoryQuantity = (index * 7 + variant.id) % 50;
      variant.price = `${20 + (index % 80)}.90`;
    }
  });
}

function changeSomeOrder(shop: FakeShop, order: OrderRecord, index: number): ShopEvent {
  const { id } = order;
  const parcel = order.fulfillments.length - 1;
  const kind = order.cancelledAt ? 'edit' : kinds[Math.floor(index / 3) % kinds.length];
  if (kind === 'ship' && parcel < 0) return fulfilOrder(shop, id, { company: 'UPS', number: `1Z${index}` });
  if (kind === 'deliver' && parcel >= 0) return moveParcel(shop, id, parcel, 'DELIVERED');
  if (kind === 'refund') return refundOrder(shop, id, { lines: [], amount: 100 });
  if (kind === 'cancel') return cancelOrder(shop, id);
  return changeOrder(shop, id, (changed) => {
    changed.tags = [`storm-${index}`];
  });
}

const kinds = ['ship', 'edit', 'deliver', 'refund', 'ship', 'edit', 'deliver', 'edit', 'cancel'] as const;
