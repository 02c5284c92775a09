import type { FakeShop, WooRecord } from './fake-shop';
import { dated } from './shop-clock';
import { productBody, variationAsProduct } from './shop-links';

/** Fields that an API call sets, with what WooCommerce computes from them. */
export function applySold(record: WooRecord, fields: Record<string, unknown>): void {
  Object.assign(record, fields);
  for (const name of ['regular_price', 'sale_price']) record[name] = decimal(record[name]);
  const [regular, sale] = [String(record.regular_price), String(record.sale_price)];
  record.on_sale = sale !== '' && Number(sale) < Number(regular || Infinity);
  record.price = record.on_sale ? sale : regular;
  record.purchasable = record.price !== '' && record.type !== 'external' && record.type !== 'grouped';
  if (record.manage_stock !== true) {
    record.stock_quantity = null;
    return;
  }
  const stock = Number(record.stock_quantity ?? 0);
  record.stock_quantity = stock;
  record.backorders_allowed = record.backorders !== 'no';
  record.backordered = stock < 0 && record.backorders !== 'no';
  record.stock_status = stock > 0 ? 'instock' : record.backorders_allowed ? 'onbackorder' : 'outofstock';
}

export function touchProduct(shop: FakeShop, product: WooRecord, time = shop.now()): void {
  Object.assign(product, dated(shop, 'date_modified', time));
}

export function productChanged(shop: FakeShop, product: WooRecord, event: 'created' | 'updated'): void {
  shop.sender.emit(`product.${event}`, productBody(shop, product));
}

/** A variation's change is told as its own, and dates its product anew. */
export function variationChanged(shop: FakeShop, variation: WooRecord): void {
  const parent = shop.products.get(Number(variation.parent_id));
  touchProduct(shop, variation);
  if (parent) touchProduct(shop, parent);
  shop.sender.emit('product.updated', variationAsProduct(shop, variation));
}

/** Takes pieces out of stock, where they are counted. */
export function reduceStock(shop: FakeShop, sold: WooRecord, quantity: number): void {
  if (sold.manage_stock !== true) return;
  applySold(sold, { stock_quantity: Number(sold.stock_quantity ?? 0) - quantity });
  if (sold.type === 'variation') variationChanged(shop, sold);
  else {
    touchProduct(shop, sold);
    productChanged(shop, sold, 'updated');
  }
}

function decimal(value: unknown): string {
  const text = String(value ?? '').trim();
  if (text === '') return '';
  // A comma is dropped, not read: "1,50" becomes 150.00.
  return Number(text.replaceAll(',', '')).toFixed(2);
}
