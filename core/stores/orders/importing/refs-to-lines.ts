import type { OrderLine } from '../platform-order';
import type { LineRef } from './order-record-schema';

type Piece = { lineExternalId: string; quantity: number };

/** Which lines a parcel, refund or return speaks of. What is not in the order is left out. */
export function refsToLines(
  refs: readonly LineRef[] | undefined,
  lines: readonly Pick<OrderLine, 'externalId' | 'sku' | 'title' | 'quantity'>[],
): Piece[] {
  return (refs ?? []).flatMap(({ line: name, quantity }) => {
    const line =
      lines.find(({ externalId }) => externalId === name) ??
      lines.find(({ sku }) => sku !== null && sku === name) ??
      lines.find(({ title }) => title === name);
    return line
      ? [{ lineExternalId: line.externalId, quantity: Math.min(quantity ?? line.quantity, line.quantity) }]
      : [];
  });
}

/** How many pieces of each line that makes, by the line's id. */
export function countPieces(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lineExternalId, quantity } of pieces) {
    counts.set(lineExternalId, (counts.get(lineExternalId) ?? 0) + quantity);
  }
  return counts;
}
