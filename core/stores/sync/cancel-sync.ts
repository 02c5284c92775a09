import { storeTopic } from '@/core/contracts/live-events';
import type { SyncProgressView } from '@/core/contracts/sync-progress';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { toProgressView } from './sync-progress';
import { findRun, markRunCancelled } from './sync-runs.queries';

/**
 * Stops a run that waits or runs, within seconds. What it has stored stays.
 * @throws AppError `not_found`, `conflict` when it is over already
 */
export async function cancelSync(ctx: AppContext, storeId: string, runId: string): Promise<SyncProgressView> {
  requireUuid(runId, 'The sync');
  const wasActive = await markRunCancelled(ctx, storeId, runId);
  const run = await findRun(ctx, storeId, runId);
  if (!run) throw notFound('The sync');
  if (!wasActive) throw new AppError('conflict', 'This sync is over already.');
  const progress = toProgressView(run);
  ctx.events.publish({ topic: storeTopic(storeId), name: 'sync:progress', data: progress });
  return progress;
}
