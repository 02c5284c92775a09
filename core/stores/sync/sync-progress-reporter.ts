import { storeTopic } from '@/core/contracts/live-events';
import type { SyncProgressView } from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';

/** Four times a second is as smooth as a progress bar needs. */
const MIN_INTERVAL_MS = 250;

export interface SyncProgressReporter {
  /** Publishes, unless that was done a moment ago. `force`: in any case, for beginnings and ends. */
  report(progress: SyncProgressView, force?: boolean): void;
}

/** Tells browsers of the store, and the caller, how far a run is. */
export function createSyncProgressReporter(
  ctx: Pick<AppContext, 'events'>,
  storeId: string,
  onProgress?: (progress: SyncProgressView) => void,
): SyncProgressReporter {
  let last = Number.NEGATIVE_INFINITY;
  return {
    report(progress, force = false) {
      const now = performance.now();
      if (!force && now - last < MIN_INTERVAL_MS) return;
      last = now;
      ctx.events.publish({ topic: storeTopic(storeId), name: 'sync:progress', data: progress });
      onProgress?.(progress);
    },
  };
}
