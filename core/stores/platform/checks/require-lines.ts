import { AppError } from '@/core/shared/app-error';
import type { OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineQuantity } from '../order-actions';

/**
 * The order's lines that are named, each with how many pieces of it are meant.
 * @param free how many pieces of a line can be meant at most
 * @throws AppError `invalid_input` for a line of another order, one named twice or no whole number of pieces above 0;
 *   `conflict` when fewer pieces are there
 */
export function requireLines<T extends LineQuantity>(
  order: PlatformOrder,
  wanted: readonly T[],
  free: (line: OrderLine) => number,
): { line: OrderLine; wanted: T }[] {
  const seen = new Set<string>();
  return wanted.map((one) => {
    const line = order.lines.find(({ externalId }) => externalId === one.lineExternalId);
    if (!line) throw new AppError('invalid_input', 'The order has no such item.');
    if (seen.has(line.externalId)) throw new AppError('invalid_input', 'An item is named twice.');
    seen.add(line.externalId);
    if (!Number.isSafeInteger(one.quantity) || one.quantity < 1) {
      throw new AppError('invalid_input', 'The number of pieces has to be a whole number above 0.');
    }
    const most = free(line);
    if (one.quantity > most) {
      throw new AppError(
        'conflict',
        most > 0 ? `Only ${most} of “${line.title}” can be meant.` : `“${line.title}” is not open for this.`,
      );
    }
    return { line, wanted: one };
  });
}
