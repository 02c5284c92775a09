import type { ActionResult } from '@/core/contracts/action-tool-results';
import { splitWords } from '@/core/knowledge/keywords/split-words';
import { formatMoney } from '@/core/shared/money';
import type { ImportedVariant } from '@/core/stores/catalog/reading/imported-product';
import { askShop } from '@/core/stores/connection/ask-shop';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineChange } from '@/core/stores/platform/order-actions';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import type { VerifiedScope } from '../tool';
import { pickItems, type WantedItem } from './pick-items';

const MAX_SHOWN = 24;

export type WantedChange = WantedItem & {
  /** The variant's id, an SKU, or the options that shall be different, e.g. "red" or "size L". */
  new_variant: string;
};

/**
 * Which lines become which variants of their products, as the shop has them now.
 * @returns choose_item or choose_variant when it is not clear
 */
export async function pickVariants(
  scope: VerifiedScope,
  order: PlatformOrder,
  wanted: readonly WantedChange[],
): Promise<{ changes: LineChange[] } | { result: ActionResult }> {
  const items = pickItems(order, wanted);
  if ('result' in items) return items;
  const lineOf = (id: string) => order.lines.find(({ externalId }) => externalId === id);
  const ids = items.picked
    .flat()
    .flatMap(({ lineExternalId }) => lineOf(lineExternalId)?.productExternalId ?? []);
  const ask = [...new Set(ids)];
  const products = await askShop(
    scope.ctx,
    scope.storeId,
    ({ platform }, signal) => platform.productsById(ask, signal),
    scope.signal,
  );
  const changes: LineChange[] = [];
  for (const [i, wish] of wanted.entries()) {
    for (const piece of items.picked[i] ?? []) {
      const line = lineOf(piece.lineExternalId);
      const product = products.find(({ externalId }) => externalId === line?.productExternalId);
      const variant = findVariant(product, wish.new_variant, line?.variantExternalId ?? null);
      if (!variant && product?.variants?.length && !looksLikeId(wish.new_variant))
        return { result: askWhich(scope, wish.item, product) };
      // An id that the product does not have is of another product: refused with that reason.
      changes.push({ ...piece, newVariantExternalId: variant?.externalId ?? wish.new_variant.slice(0, 255) });
    }
  }
  return { changes };
}

function findVariant(
  product: PlatformProduct | undefined,
  wanted: string,
  current: string | null,
): ImportedVariant | undefined {
  const variants = product?.variants ?? [];
  const name = wanted.trim();
  const exact =
    variants.find(({ externalId }) => externalId === name) ??
    variants.find(({ sku }) => sku !== null && sku.toLowerCase() === name.toLowerCase());
  const words = splitWords(name);
  if (exact || words.length === 0) return exact;
  const fitting = variants.filter(({ title, options }) => {
    const known = new Set(splitWords(`${title} ${Object.entries(options).flat().join(' ')}`));
    return words.every((word) => known.has(word));
  });
  const now = variants.find(({ externalId }) => externalId === current)?.options ?? {};
  const differing = fitting.map((variant) => ({
    variant,
    count: Object.entries(variant.options).filter(([option, value]) => now[option] !== value).length,
  }));
  // Whatever was not named stays as it is.
  const least = Math.min(...differing.map(({ count }) => count));
  const closest = differing.filter(({ count }) => count === least);
  return closest.length === 1 ? closest[0]?.variant : undefined;
}

function looksLikeId(text: string): boolean {
  return /^[\w-]*\d{4,}[\w-]*$/.test(text.trim());
}

function askWhich(scope: VerifiedScope, item: string, product: PlatformProduct): ActionResult {
  const variants = [...(product.variants ?? [])].sort((a, b) => Number(b.available) - Number(a.available));
  return {
    status: 'choose_variant',
    item: item.slice(0, 100),
    variants: variants.slice(0, MAX_SHOWN).map(({ externalId, title, priceCents, available }) => ({
      id: externalId,
      title,
      price: priceCents === null ? null : formatMoney(priceCents, product.currency, scope.locale),
      available,
    })),
  };
}
