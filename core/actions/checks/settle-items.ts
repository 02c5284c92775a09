import type { OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineChange, LineQuantity } from '@/core/stores/platform/order-actions';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import type { ActionDetails } from '../action-details';
import type { Refusal } from '../refusal';

type Items = ActionDetails['items'];
type Purpose = 'change' | 'return' | 'refund';

/** Returns that came to nothing hold no pieces. */
const OVER = ['declined', 'cancelled', 'canceled'];

/** How many pieces of a line an action can still be about. */
function piecesLeft(order: PlatformOrder, line: OrderLine, purpose: Purpose): number {
  if (purpose === 'refund') return Math.max(0, line.quantity - line.refundedQuantity);
  if (purpose === 'change') return Math.max(0, line.currentQuantity - line.fulfilledQuantity);
  const returned = order.returns
    .filter(({ status }) => !OVER.includes(status.toLowerCase()))
    .flatMap(({ lines }) => lines)
    .filter(({ lineExternalId }) => lineExternalId === line.externalId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const shipped = order.status === 'partially_shipped' ? line.fulfilledQuantity : line.quantity;
  return Math.max(0, Math.min(shipped, line.quantity - line.refundedQuantity) - returned);
}

/** @returns null when a line is not of the order, is named twice, or has fewer pieces left */
export function pickLines(
  order: PlatformOrder,
  lines: readonly LineQuantity[],
  purpose: Purpose,
): { items: Items; valueCents: number; lines: OrderLine[] } | null {
  const picked = lines.map((wish) => ({
    wish,
    line: order.lines.find(({ externalId }) => externalId === wish.lineExternalId),
  }));
  if (new Set(lines.map(({ lineExternalId }) => lineExternalId)).size < lines.length) return null;
  const items: Items = [];
  const found: OrderLine[] = [];
  let valueCents = 0;
  for (const { wish, line } of picked) {
    if (!line || wish.quantity > piecesLeft(order, line, purpose)) return null;
    items.push({
      title: line.title,
      variant: line.variantTitle,
      quantity: wish.quantity,
      newVariant: null,
    });
    found.push(line);
    valueCents += line.quantity > 0 ? Math.round((line.totalCents * wish.quantity) / line.quantity) : 0;
  }
  return { items, valueCents, lines: found };
}

/**
 * What other variants of the same products cost more or less, as the shop sells them now.
 * @returns `differenceCents`: what the shopper pays on top; negative: gets back
 */
export async function settleChanges(
  platform: StorePlatform,
  order: PlatformOrder,
  changes: readonly LineChange[],
  purpose: 'change' | 'return',
  signal: AbortSignal | undefined,
): Promise<{ items: Items; differenceCents: number } | { refusal: Refusal }> {
  const picked = pickLines(order, changes, purpose);
  if (!picked) return { refusal: { code: 'item' } };
  const productIds = [...new Set(picked.lines.flatMap(({ productExternalId }) => productExternalId ?? []))];
  const products = await platform.productsById(productIds, signal);
  let differenceCents = 0;
  const items: Items = [];
  for (const [i, change] of changes.entries()) {
    const [line, item] = [picked.lines[i], picked.items[i]];
    if (!line || !item) return { refusal: { code: 'item' } };
    if (line.variantExternalId === change.newVariantExternalId) return { refusal: { code: 'same_variant' } };
    const product = products.find(({ externalId }) => externalId === line.productExternalId);
    if (!product) return { refusal: { code: 'product_gone' } };
    const variant = product.variants?.find(({ externalId }) => externalId === change.newVariantExternalId);
    if (!variant) return { refusal: { code: 'other_product' } };
    if (!variant.available || variant.priceCents === null || isShort(variant.stock, change.quantity))
      return { refusal: { code: 'unavailable_variant' } };
    if (product.currency !== order.currency) return { refusal: { code: 'not_changeable' } };
    differenceCents += (variant.priceCents - line.priceCents) * change.quantity;
    items.push({ ...item, newVariant: variant.title });
  }
  return { items, differenceCents };
}

/** What can be bought although none is left is sold without counting. */
function isShort(stock: number | null, quantity: number): boolean {
  return stock !== null && stock > 0 && stock < quantity;
}
