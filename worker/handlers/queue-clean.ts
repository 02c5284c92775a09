import { removeOldTraces } from '@/core/agent/trace/remove-old-traces.queries';
import { removeExpired } from '@/core/operations/remove-expired.queries';
import { forgetDeletedScenarios } from '@/core/quality/scenarios/delete-scenarios';
import type { AppContext } from '@/core/shared/context';
import { cleanUploads } from '@/core/stores/importing/clean-uploads.queries';
import { forgetOldExports } from '@/core/stores/privacy/privacy-requests.queries';
import { removeOldSyncs } from '@/core/stores/sync/history/remove-old-syncs.queries';

const KEEP_ENDED_JOBS_MS = 24 * 3_600_000;

/** Removes ended jobs, expired rows, uploads that nothing waits for, what old syncs noted and old traces of turns. */
export async function handleQueueClean(ctx: AppContext): Promise<void> {
  const jobs = await ctx.queue.clean(KEEP_ENDED_JOBS_MS);
  await removeExpired(ctx);
  await cleanUploads(ctx);
  await forgetOldExports(ctx);
  await removeOldSyncs(ctx);
  await removeOldTraces(ctx);
  await forgetDeletedScenarios(ctx);
  ctx.log.info({ jobs }, 'cleaned');
}
