const CUT = 10;
const MAX_RATING = 3;

/**
 * NDCG@10 with linear gain (rating / 3), discount log2(rank + 1) and the ideal taken from all rated products of the
 * query. Products without a rating count as 0.
 *
 * @param ranking product ids, best first
 * @param ratings product id → rating 0 to 3
 * @returns 0..1; null when no product is rated above 0, since there is nothing to find then
 */
export function ndcgAt10(ranking: readonly string[], ratings: ReadonlyMap<string, number>): number | null {
  const ideal = dcg([...ratings.values()].sort((a, b) => b - a));
  return ideal === 0 ? null : dcg(ranking.map((id) => ratings.get(id) ?? 0)) / ideal;
}

function dcg(ratings: readonly number[]): number {
  return ratings.slice(0, CUT).reduce((sum, rating, i) => sum + rating / MAX_RATING / Math.log2(i + 2), 0);
}
