import { type ImportProgress, storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

/** Five times a second is as smooth as a progress bar needs. */
const MIN_INTERVAL_MS = 200;

export interface ProgressReporter {
  /** Publishes, unless that was done a moment ago. `force`: in any case, for beginnings and ends. */
  report(progress: ImportProgress, force?: boolean): void;
}

/** Tells browsers of the store, and the caller, how far an import is. */
export function createProgressReporter(
  ctx: Pick<AppContext, 'events'>,
  storeId: string,
  onProgress?: (progress: ImportProgress) => void,
): ProgressReporter {
  let last = Number.NEGATIVE_INFINITY;
  return {
    report(progress, force = false) {
      const now = performance.now();
      if (!force && now - last < MIN_INTERVAL_MS) return;
      last = now;
      ctx.events.publish({ topic: storeTopic(storeId), name: 'import:progress', data: progress });
      onProgress?.(progress);
    },
  };
}
