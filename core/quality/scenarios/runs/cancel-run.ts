import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { announceRun } from './announce-run';
import { findRun, writeRunEnd } from './run-rows.queries';
import type { RunView } from './run-view';

/**
 * Ends a run; what was answered so far is kept. One that has ended stays as it is. Needs `knowledge.manage`.
 * @throws AppError `not_found`
 */
export async function cancelRun(
  ctx: Pick<AppContext, 'db' | 'now' | 'events'>,
  { storeId, runId }: { storeId: string; runId: string },
): Promise<RunView> {
  requireUuid(runId, 'The run');
  await writeRunEnd(ctx, storeId, runId, { status: 'cancelled', now: ctx.now() });
  const run = await findRun(ctx, storeId, runId);
  if (!run) throw notFound('The run');
  announceRun(ctx, storeId, run);
  return run;
}
