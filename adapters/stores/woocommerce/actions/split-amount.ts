/**
 * Splits an amount by weights into whole parts that add up to it exactly. What is left after rounding down goes one by
 * one to the parts that lost most.
 * @param amount integer, not negative
 * @param weights integers, not negative; all 0: every part is 0
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  // The product may be larger than what numbers hold exactly.
  const shares = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = shares.map((share) => Number(share / BigInt(sum)));
  let open = amount - parts.reduce((total, part) => total + part, 0);
  const byLoss = shares
    .map((share, index) => ({ index, lost: Number(share % BigInt(sum)) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of byLoss) {
    if (open <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    open--;
  }
  return parts;
}
