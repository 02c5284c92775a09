import type { ActionResult } from '@/core/contracts/action-tool-results';
import { splitWords } from '@/core/knowledge/keywords/split-words';
import type { OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineQuantity } from '@/core/stores/platform/order-actions';

export interface WantedItem {
  /** The line's id, a variant's id, an SKU, or words of the title. */
  item: string;
  quantity?: number | undefined;
}

const MAX_SHOWN = 20;

/**
 * The order's lines that are meant. Pieces of one thing may stand on several lines.
 * @returns choose_item when words fit different things, or none
 */
export function pickItems(
  order: PlatformOrder,
  wanted: readonly WantedItem[],
): { picked: LineQuantity[][] } | { result: ActionResult } {
  const left = new Map(order.lines.map((line) => [line.externalId, line.quantity]));
  const picked: LineQuantity[][] = [];
  for (const { item, quantity } of wanted) {
    const lines = findLines(order, item);
    const things = new Set(lines.map(({ variantExternalId, title }) => variantExternalId ?? title));
    if (things.size !== 1) return { result: askWhich(item, lines.length > 0 ? lines : order.lines) };
    const free = lines.filter(({ externalId }) => (left.get(externalId) ?? 0) > 0);
    let missing = quantity ?? free[0]?.quantity ?? 1;
    const taken: LineQuantity[] = [];
    for (const { externalId } of free) {
      const take = Math.min(missing, left.get(externalId) ?? 0);
      if (take <= 0) continue;
      left.set(externalId, (left.get(externalId) ?? 0) - take);
      taken.push({ lineExternalId: externalId, quantity: take });
      missing -= take;
    }
    // More than there are: kept as it was wished, so that it is refused and not quietly made less.
    const [first] = taken.length > 0 ? taken : lines.map((line) => toWish(line, 0));
    if (!first) return { result: askWhich(item, order.lines) };
    if (missing > 0) first.quantity += missing;
    picked.push(taken.length > 0 ? taken : [first]);
  }
  return { picked };
}

/** One entry a line: the same line may have been named twice. */
export function mergeLines<T extends LineQuantity>(lines: readonly T[]): T[] {
  const merged = new Map<string, T>();
  for (const line of lines) {
    const known = merged.get(line.lineExternalId);
    merged.set(
      line.lineExternalId,
      known ? { ...known, quantity: known.quantity + line.quantity } : { ...line },
    );
  }
  return [...merged.values()];
}

function findLines({ lines }: PlatformOrder, item: string): OrderLine[] {
  const name = item.trim();
  const exact = [
    lines.filter(({ externalId }) => externalId === name),
    lines.filter(({ variantExternalId }) => variantExternalId === name),
    lines.filter(({ sku }) => sku !== null && sku.toLowerCase() === name.toLowerCase()),
  ].find((found) => found.length > 0);
  if (exact) return exact;
  const words = splitWords(name);
  if (words.length === 0) return [];
  return lines.filter(({ title, variantTitle }) => {
    const known = new Set(splitWords(`${title} ${variantTitle ?? ''}`));
    return words.every((word) => known.has(word));
  });
}

function toWish({ externalId }: OrderLine, quantity: number): LineQuantity {
  return { lineExternalId: externalId, quantity };
}

function askWhich(wanted: string, lines: readonly OrderLine[]): ActionResult {
  return {
    status: 'choose_item',
    wanted: wanted.slice(0, 100),
    items: lines.slice(0, MAX_SHOWN).map(({ externalId, title, variantTitle, quantity }) => ({
      item: externalId,
      title,
      variant: variantTitle,
      quantity,
    })),
  };
}
