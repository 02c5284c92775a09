import type { AppContext } from '@/core/shared/context';

const KEEP_ENDED_JOBS_MS = 24 * 3_600_000;

/** Removes what nobody reads any more: ended jobs, delivered event bodies, expired rate-limit counters. */
export async function handleQueueClean(ctx: AppContext): Promise<void> {
  const jobs = await ctx.queue.clean(KEEP_ENDED_JOBS_MS);
  await ctx.sql.query(`DELETE FROM live_event_bodies WHERE created_at < now() - interval '10 minutes'`);
  await ctx.sql.query('DELETE FROM rate_limits WHERE expire < $1', [ctx.now().getTime()]);
  await ctx.sql.query(`DELETE FROM worker_heartbeats WHERE beat_at < now() - interval '1 day'`);
  ctx.log.info({ jobs }, 'cleaned');
}
