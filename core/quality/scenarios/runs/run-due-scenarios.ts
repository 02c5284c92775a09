import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { isSameKnowledge } from './knowledge-state';
import { isBeingIndexed, loadKnowledgeState } from './knowledge-state.queries';
import { findScheduledStores, findSlowRuns, findTestedKnowledge } from './run-rows.queries';
import { startRun } from './start-run';

/** So long nothing must have been written: an owner who edits ten texts gets one run, not ten. */
const QUIET_MS = 3 * 60_000;

/** After this long the job of a run may be lost: one that waits, one that was begun. */
const QUEUED_MS = 2 * 60_000;
const RUNNING_MS = 30 * 60_000;

/**
 * Begins the tests of stores that want them to run when their knowledge has changed, once it is quiet and indexed;
 * and queues runs again whose job may be lost. Comes by the clock.
 * @returns how many runs have begun
 */
export async function runDueScenarios(
  ctx: Pick<AppContext, 'db' | 'sql' | 'queue' | 'events' | 'now' | 'log'>,
): Promise<number> {
  const now = ctx.now().getTime();
  const slow = { queued: new Date(now - QUEUED_MS), running: new Date(now - RUNNING_MS) };
  for (const run of await findSlowRuns(ctx, slow)) {
    await ctx.queue.enqueue('scenarios-run', run, { dedupeKey: `scenarios/${run.runId}` });
  }
  let begun = 0;
  for (const storeId of await findScheduledStores(ctx)) {
    try {
      if (!(await isDue(ctx, storeId, new Date(now - QUIET_MS)))) continue;
      await startRun(ctx, { storeId, trigger: 'knowledge' });
      begun += 1;
    } catch (error) {
      // Somebody was quicker, or the store has just lost its tests.
      if (!isAppError(error)) ctx.log.error({ err: error, storeId }, 'tests did not begin');
    }
  }
  return begun;
}

/** Without an earlier run there is nothing that could have changed. */
async function isDue(ctx: Pick<AppContext, 'db' | 'sql'>, storeId: string, quietSince: Date) {
  const last = await findTestedKnowledge(ctx, storeId);
  if (!last || (await isBeingIndexed(ctx, storeId, quietSince))) return false;
  return !isSameKnowledge(last.knowledge, await loadKnowledgeState(ctx, storeId));
}
