import type { JobPayload } from '@/core/contracts/jobs';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { tryAnsweredGap } from './try-answered-gap';

const WAIT_MS = 1500;
/** About ten minutes; by then whoever wrote the entry asks by hand. */
const MAX_WAITS = 400;

/** Tries an answered gap as soon as its entry has been indexed. What was opened again or deleted meanwhile is left. */
export async function tryWhenIndexed(
  ctx: AppContext,
  { storeId, gapId, waited }: JobPayload<'gap-try'>,
): Promise<void> {
  try {
    await tryAnsweredGap(ctx, storeId, gapId);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'unavailable' && waited < MAX_WAITS) {
      await ctx.queue.enqueue('gap-try', { storeId, gapId, waited: waited + 1 }, { delayMs: WAIT_MS });
    } else if (error.code !== 'not_found' && error.code !== 'conflict') throw error;
  }
}
