import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { notifyWaiting } from '@/core/stores/back-in-stock/notify-waiting';

/** Tells who waits for a product that it can be bought again. */
export async function handleBackInStockNotify(
  ctx: AppContext,
  payload: JobPayload<'back-in-stock-notify'>,
  signal: AbortSignal,
): Promise<void> {
  await notifyWaiting(ctx, payload, signal);
}
