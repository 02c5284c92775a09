import type { AppContext } from '@/core/shared/context';

/** Removes rows that nobody reads any more: delivered event bodies, expired rate limits and codes, workers long gone. */
export async function removeExpired(ctx: Pick<AppContext, 'sql' | 'now'>): Promise<void> {
  await ctx.sql.query(`DELETE FROM live_event_bodies WHERE created_at < now() - interval '10 minutes'`);
  await ctx.sql.query('DELETE FROM rate_limits WHERE expire < $1', [ctx.now().getTime()]);
  await ctx.sql.query(`DELETE FROM verification_codes WHERE expires_at < $1`, [ctx.now()]);
  await ctx.sql.query(`DELETE FROM worker_heartbeats WHERE beat_at < now() - interval '1 day'`);
}
