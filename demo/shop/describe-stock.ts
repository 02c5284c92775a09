import type { DemoProduct, DemoVariant } from '../read-store';

export interface StockLabel {
  level: 'in' | 'low' | 'out';
  text: string;
}

/** Says in words how much is left: exact from three pieces down, so that the label never turns into pressure. */
export function describeStock(variant: DemoVariant): StockLabel {
  if (variant.stock === 0) return { level: 'out', text: 'Sold out at the moment' };
  if (variant.stock <= 3) return { level: 'low', text: `Only ${variant.stock} left` };
  return { level: 'in', text: 'In stock, ready to send' };
}

/** Whether any variant can be bought. */
export function isAvailable(product: DemoProduct): boolean {
  return product.variants.some((variant) => variant.stock > 0);
}

/** Whether any variant that can be bought is reduced. */
export function isOnSale(product: DemoProduct): boolean {
  return product.variants.some((variant) => variant.stock > 0 && variant.compare_at_cents !== undefined);
}
