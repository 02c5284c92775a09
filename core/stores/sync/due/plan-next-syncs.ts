import type { SyncKindView } from '@/core/contracts/sync-progress';
import { COMPARING_KINDS } from '../reading/remove-missing';
import { CONFIRM_AFTER_MS, DELTA_EVERY_MS, RECONCILE_EVERY_MS, RETRY_FAILED_AFTER_MS } from '../sync-limits';
import { readProgress } from '../sync-progress';
import type { ConnectedStore, LastRun } from './due-work.queries';

/** When each kind of pass comes next by itself; null: not until another has gone before, or a person begins it. */
export type NextSyncs = Record<SyncKindView, Date | null>;

/**
 * What comes next for a connected store. A first import that failed is tried again by itself; one that was cancelled
 * is not, and nothing else begins in its place.
 */
export function planNextSyncs(store: Pick<ConnectedStore, 'runs' | 'wasRead'>): NextSyncs {
  const none: NextSyncs = { first: null, delta: null, reconcile: null };
  const runs = store.runs.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  if (runs.some(({ status }) => status === 'queued' || status === 'running')) return none;
  const [last] = runs;
  if (!last) return { ...none, first: new Date(0) };
  if (!store.wasRead)
    return { ...none, first: last.status === 'failed' ? after(last, RETRY_FAILED_AFTER_MS) : null };
  const compared = runs.find(({ kind }) => COMPARING_KINDS.some((one) => one === kind));
  return {
    first: null,
    delta: after(last, DELTA_EVERY_MS),
    reconcile: compared ? after(compared, waitAfter(compared)) : new Date(0),
  };
}

function waitAfter(run: LastRun): number {
  if (run.status === 'failed') return RETRY_FAILED_AFTER_MS;
  const { products, orders } = readProgress(run.progress).resources;
  return products.doubted + orders.doubted > 0 ? CONFIRM_AFTER_MS : RECONCILE_EVERY_MS;
}

/** From its beginning, so that long passes do not come less often; but never before it has ended. */
function after(run: LastRun, waitMs: number): Date {
  return new Date(Math.max(run.createdAt.getTime() + waitMs, run.finishedAt?.getTime() ?? 0));
}
