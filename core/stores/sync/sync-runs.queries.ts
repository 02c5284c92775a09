import type { SyncKindView } from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { SyncRun } from '@/prisma/generated/client';
import { readProgress, type SyncProgress } from './sync-progress';

type Db = Pick<AppContext, 'db'>;

/** Which waiting or running passes do what is asked for as well. */
const COVERED_BY: Record<SyncKindView, SyncKindView[]> = {
  first: ['first'],
  reconcile: ['first', 'reconcile'],
  delta: ['first', 'reconcile', 'delta'],
};

/** Held for the moment in which a store's runs are compared with each other. */
async function lockRuns(client: SqlClient, storeId: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sync-runs:${storeId}`]);
}

/** @returns a run that waits or runs and does what is asked for; a new one if there is none */
export function joinOrInsertRun(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  input: { storeId: string; kind: SyncKindView; trigger: string },
): Promise<{ id: string; waits: boolean }> {
  return inTransaction(ctx.sql, async (client) => {
    await lockRuns(client, input.storeId);
    const { rows } = await client.query<{ id: string; status: string }>(
      `SELECT id, status FROM sync_runs
       WHERE store_id = $1 AND status IN ('queued', 'running') AND kind::text = ANY($2)
       ORDER BY status = 'running' DESC, created_at LIMIT 1`,
      [input.storeId, COVERED_BY[input.kind]],
    );
    const [active] = rows;
    if (active) return { id: active.id, waits: active.status === 'queued' };
    const id = newId();
    await client.query(
      `INSERT INTO sync_runs (store_id, id, kind, trigger, created_at) VALUES ($1, $2, $3::"SyncKind", $4, $5)`,
      [input.storeId, id, input.kind, input.trigger, ctx.now()],
    );
    return { id, waits: true };
  });
}

/** A run that a worker works at. */
export type ClaimedRun = SyncRun & { startedAt: Date };

/**
 * Makes a worker the one that works at a run. A worker that did so before (and is slow, or thought dead) stores
 * nothing any more: its `attempts` are no longer the run's.
 * @returns null when the run is over, or has to wait for another of its store
 */
export async function claimRun(
  ctx: Db & Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
  runId: string,
): Promise<ClaimedRun | null> {
  const claimed = await inTransaction(ctx.sql, async (client) => {
    await lockRuns(client, storeId);
    const { rows } = await client.query<{ progress: unknown }>(
      `SELECT progress FROM sync_runs WHERE store_id = $1 AND id = $2 AND status IN ('queued', 'running')
         AND NOT EXISTS (SELECT FROM sync_runs o WHERE o.store_id = $1 AND o.id <> $2 AND o.status = 'running')
       FOR UPDATE`,
      [storeId, runId],
    );
    const [found] = rows;
    if (!found) return false;
    const progress = readProgress(found.progress);
    await client.query(
      `UPDATE sync_runs SET status = 'running', attempts = attempts + 1, failure = NULL, heartbeat_at = $3,
         started_at = coalesce(started_at, $3), progress = $4
       WHERE store_id = $1 AND id = $2`,
      [storeId, runId, ctx.now(), toStorableJson({ ...progress, stalls: progress.stalls + 1 })],
    );
    return true;
  });
  const run = claimed ? await findRun(ctx, storeId, runId) : null;
  return run?.startedAt ? { ...run, startedAt: run.startedAt } : null;
}

/** @returns false when the run was cancelled, or another worker goes on with it: what was written has to be undone */
export async function advanceRun(
  client: SqlClient,
  run: Pick<SyncRun, 'storeId' | 'id' | 'attempts'>,
  progress: SyncProgress,
  now: Date,
): Promise<boolean> {
  const { rows } = await client.query(
    `UPDATE sync_runs SET progress = $4, heartbeat_at = $5
     WHERE store_id = $1 AND id = $2 AND attempts = $3 AND status = 'running' RETURNING id`,
    [run.storeId, run.id, run.attempts, toStorableJson(progress), now],
  );
  return rows.length > 0;
}

/** A sign of life. @returns false when the run is no longer this worker's */
export async function beatRun(
  ctx: Db & Pick<AppContext, 'now'>,
  run: Pick<SyncRun, 'storeId' | 'id' | 'attempts'>,
): Promise<boolean> {
  const { count } = await ctx.db.syncRun.updateMany({
    where: { storeId: run.storeId, id: run.id, attempts: run.attempts, status: 'running' },
    data: { heartbeatAt: ctx.now() },
  });
  return count > 0;
}

/** Ends a run, or has it wait to be begun again. One that is no longer this worker's is left alone. */
export async function leaveRun(
  ctx: Db & Pick<AppContext, 'now'>,
  run: Pick<SyncRun, 'storeId' | 'id' | 'attempts'>,
  end: { status: 'done' } | { status: 'failed' | 'queued'; failure: string },
): Promise<void> {
  await ctx.db.syncRun.updateMany({
    where: { storeId: run.storeId, id: run.id, attempts: run.attempts, status: 'running' },
    data: { ...end, ...(end.status === 'queued' ? {} : { finishedAt: ctx.now() }) },
  });
}

/** Marks a run that waits or runs as cancelled. @returns false when it was over already */
export async function markRunCancelled(
  ctx: Db & Pick<AppContext, 'now'>,
  storeId: string,
  runId: string,
): Promise<boolean> {
  const { count } = await ctx.db.syncRun.updateMany({
    where: { storeId, id: runId, status: { in: ['queued', 'running'] } },
    data: { status: 'cancelled', finishedAt: ctx.now() },
  });
  return count > 0;
}

/** @returns null when the store has no such run */
export function findRun(ctx: Db, storeId: string, runId: string): Promise<SyncRun | null> {
  return ctx.db.syncRun.findUnique({ where: { storeId_id: { storeId, id: runId } } });
}

/** The run that has waited longest for its first turn. */
export async function findNextQueued(ctx: Db, storeId: string): Promise<SyncRun | null> {
  return ctx.db.syncRun.findFirst({
    where: { storeId, status: 'queued', failure: null },
    orderBy: { createdAt: 'asc' },
  });
}

/** The last pass of certain kinds before `run` that came to its end. */
export function findDoneBefore(
  ctx: Db,
  run: Pick<SyncRun, 'storeId' | 'id' | 'createdAt'>,
  kinds: readonly SyncKindView[],
): Promise<SyncRun | null> {
  return ctx.db.syncRun.findFirst({
    where: {
      storeId: run.storeId,
      id: { not: run.id },
      kind: { in: [...kinds] },
      status: 'done',
      createdAt: { lte: run.createdAt },
    },
    orderBy: { createdAt: 'desc' },
  });
}
