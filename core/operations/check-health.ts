import type { AppContext } from '@/core/shared/context';
import { WORKER_STALE_SECONDS } from './worker-heartbeat.queries';

export type CheckName = 'database' | 'queue' | 'embedder' | 'worker';
export interface CheckResult {
  ok: boolean;
  /** What to do when it is not. */
  detail?: string;
}

export interface Health {
  /** `degraded`: shoppers are still answered, by keywords alone or without background jobs. */
  status: 'ok' | 'degraded' | 'down';
  checks: Record<CheckName, CheckResult>;
}

const CHECK_TIMEOUT_MS = 3000;

/** Asks everything that the product needs; no check takes longer than three seconds. */
export async function checkHealth(ctx: AppContext): Promise<Health> {
  const [database, queue, embedder, worker] = await Promise.all([
    check('The database does not answer. Is Postgres running, and DATABASE_URL right?', async () => {
      await ctx.sql.query('SELECT 1');
    }),
    check('The job queue does not answer. Look at Postgres (or at Redis, when REDIS_URL is set).', () =>
      ctx.queue.ping(),
    ),
    check('The embedding model does not run. Questions are answered by keywords alone.', async () => {
      await ctx.embedder.embed(['health'], 'query');
    }),
    check(
      'No worker has reported for a while: imports and indexing stand still. Start the worker.',
      async () => {
        const { rows } = await ctx.sql.query(
          'SELECT 1 FROM worker_heartbeats WHERE beat_at > now() - make_interval(secs => $1) LIMIT 1',
          [WORKER_STALE_SECONDS],
        );
        if (rows.length === 0) throw new Error('no fresh heartbeat');
      },
    ),
  ]);
  const checks = { database, queue, embedder, worker };
  const status = !database.ok ? 'down' : Object.values(checks).every(({ ok }) => ok) ? 'ok' : 'degraded';
  return { status, checks };
}

async function check(detail: string, ask: () => Promise<void>): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      ask(),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('timed out')), CHECK_TIMEOUT_MS);
      }),
    ]);
    return { ok: true };
  } catch {
    return { ok: false, detail };
  } finally {
    clearTimeout(timer);
  }
}
