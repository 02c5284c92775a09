import type { SyncKindView } from '@/core/contracts/sync-progress';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../connection/connection-rows.queries';
import { joinOrInsertRun } from './sync-runs.queries';

export type SyncTrigger = 'schedule' | 'person' | 'connect';

/**
 * Has the connected shop read: everything (`first`), what changed (`delta`), or what changed and what is gone
 * (`reconcile`). A pass that waits or runs and covers what is asked for is joined; one that covers less goes first,
 * since a store has one pass at a time.
 * @returns the pass whose progress to watch
 * @throws AppError `conflict` when no shop is connected, or it has to be reconnected first
 */
export async function requestSync(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now' | 'queue'>,
  request: { storeId: string; kind: SyncKindView; trigger: SyncTrigger },
): Promise<{ runId: string }> {
  const connection = await findConnection(ctx, request.storeId);
  if (connection?.status !== 'connected') {
    throw new AppError('conflict', 'No shop is connected just now. Connect or reconnect it first.');
  }
  const { id, waits } = await joinOrInsertRun(ctx, request);
  // A person does not wait for the backoff of a pass that met a fault; a second job for it does no harm.
  if (waits) await enqueueRun(ctx, request.storeId, id, { atOnce: request.trigger !== 'schedule' });
  return { runId: id };
}

/** Queues the work at a run; once, unless it shall begin at once. */
export function enqueueRun(
  ctx: Pick<AppContext, 'queue'>,
  storeId: string,
  runId: string,
  { delayMs, atOnce }: { delayMs?: number; atOnce?: boolean } = {},
): Promise<void> {
  return ctx.queue.enqueue(
    'store-sync',
    { storeId, runId },
    { ...(atOnce ? {} : { dedupeKey: `store-sync:${runId}` }), ...(delayMs ? { delayMs } : {}) },
  );
}
