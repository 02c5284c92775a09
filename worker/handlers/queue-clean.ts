import { removeExpired } from '@/core/operations/remove-expired.queries';
import type { AppContext } from '@/core/shared/context';

const KEEP_ENDED_JOBS_MS = 24 * 3_600_000;

/** Removes ended jobs and expired rows. */
export async function handleQueueClean(ctx: AppContext): Promise<void> {
  const jobs = await ctx.queue.clean(KEEP_ENDED_JOBS_MS);
  await removeExpired(ctx);
  ctx.log.info({ jobs }, 'cleaned');
}
