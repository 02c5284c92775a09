import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import type { RunView } from './run-view';

/** Tells the store's teammates how far a run is. */
export function announceRun(ctx: Pick<AppContext, 'events'>, storeId: string, run: RunView): void {
  const { id: runId, status, total, passed, failed } = run;
  ctx.events.publish({
    topic: storeTopic(storeId),
    name: 'scenario-run:progress',
    data: { runId, status, total, passed, failed },
  });
}
