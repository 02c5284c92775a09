import type { AppContext } from '@/core/shared/context';

/** A worker that has not written for this long counts as down. */
export const WORKER_STALE_SECONDS = 20;

/** Says that the worker process lives. */
export async function beatWorker(ctx: Pick<AppContext, 'sql'>, workerId: string): Promise<void> {
  await ctx.sql.query(
    `INSERT INTO worker_heartbeats (id, started_at, beat_at) VALUES ($1, now(), now())
     ON CONFLICT (id) DO UPDATE SET beat_at = now()`,
    [workerId],
  );
}

/** Takes a worker that stops in order off the list at once. */
export async function signOffWorker(ctx: Pick<AppContext, 'sql'>, workerId: string): Promise<void> {
  await ctx.sql.query('DELETE FROM worker_heartbeats WHERE id = $1', [workerId]);
}
