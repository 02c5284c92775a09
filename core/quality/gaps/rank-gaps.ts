/** What a gap's place rests on. */
export interface RankedBy {
  id: string;
  /** Conversations in which it was asked. */
  count: number;
  /** Minor units of the store's currency. */
  lostCents: number;
  lastAskedAt: string;
}

/**
 * Gaps by what closing them is worth: half by how many ask, half by what was left in their conversations, each as a
 * share of the largest. Equals go by the newest.
 */
export function rankGaps<G extends RankedBy>(gaps: readonly G[]): G[] {
  const most = Math.max(1, ...gaps.map(({ count }) => count));
  const dearest = Math.max(1, ...gaps.map(({ lostCents }) => lostCents));
  const worth = (gap: G) => gap.count / most + gap.lostCents / dearest;
  return gaps.toSorted(
    (a, b) => worth(b) - worth(a) || compare(b.lastAskedAt, a.lastAskedAt) || compare(a.id, b.id),
  );
}

export const GAP_ORDERS = ['worth', 'count', 'lost', 'newest'] as const;
export type GapOrder = (typeof GAP_ORDERS)[number];

/** The same gaps by one thing alone; equals stay as `worth` has them. */
export function orderGaps<G extends RankedBy>(gaps: readonly G[], order: GapOrder): G[] {
  const ranked = rankGaps(gaps);
  if (order === 'count') return ranked.sort((a, b) => b.count - a.count);
  if (order === 'lost') return ranked.sort((a, b) => b.lostCents - a.lostCents);
  if (order === 'newest') return ranked.sort((a, b) => compare(b.lastAskedAt, a.lastAskedAt));
  return ranked;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
