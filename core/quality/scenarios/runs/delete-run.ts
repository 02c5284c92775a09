import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { removeBenchConversations } from '../asking/bench-conversations.queries';
import { deleteRunRows, findOldRunIds, findRun } from './run-rows.queries';

/** Ended runs that a store keeps. */
const KEPT_RUNS = 50;

type Db = Pick<AppContext, 'db' | 'sql'>;

/**
 * Removes a run with its results and the conversations in which its tests were asked. Needs `knowledge.manage`.
 * @throws AppError `not_found`; `conflict` while it is under way
 */
export async function deleteRun(
  ctx: Db,
  { storeId, runId }: { storeId: string; runId: string },
): Promise<void> {
  requireUuid(runId, 'The run');
  const run = await findRun(ctx, storeId, runId);
  if (!run) throw notFound('The run');
  if (run.status === 'queued' || run.status === 'running') {
    throw new AppError('conflict', 'Cancel the run before you delete it.');
  }
  await remove(ctx, storeId, [runId]);
}

/** Removes a store's runs beyond the newest 50. */
export async function removeOldRuns(ctx: Db, storeId: string): Promise<void> {
  await remove(ctx, storeId, await findOldRunIds(ctx, storeId, KEPT_RUNS));
}

async function remove(ctx: Db, storeId: string, runIds: string[]): Promise<void> {
  for (const runId of runIds) await removeBenchConversations(ctx, storeId, runId);
  await deleteRunRows(ctx, storeId, runIds);
}
