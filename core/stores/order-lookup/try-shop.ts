import type { AppContext } from '@/core/shared/context';
import { askShop, logDetail } from '../connection/ask-shop';
import type { OpenPlatform } from '../connection/open-platform';

export type ShopAnswer<T> = { asked: true; value: T; at: Date } | { asked: false };

/**
 * Asks the store's platform one thing, where our copy does as well: whatever goes wrong there is logged and answered
 * with `asked: false`.
 * @throws only what `signal` was aborted with
 */
export async function tryShop<T>(
  ctx: AppContext,
  storeId: string,
  signal: AbortSignal,
  question: (open: OpenPlatform, signal: AbortSignal) => Promise<T>,
): Promise<ShopAnswer<T>> {
  const at = ctx.now();
  try {
    return { asked: true, value: await askShop(ctx, storeId, question, signal), at };
  } catch (error) {
    signal.throwIfAborted();
    ctx.log.warn({ storeId, ...logDetail(error) }, 'the shop was not asked');
    return { asked: false };
  }
}
