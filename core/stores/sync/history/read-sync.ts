import { type Page, type PageQuery, toPage } from '@/core/contracts/page';
import {
  SYNC_RESOURCES,
  type SyncKindView,
  type SyncProgressView,
  type SyncResource,
} from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';
import type { SyncRun } from '@/prisma/generated/client';
import { findConnectedStores } from '../due/due-work.queries';
import { planNextSyncs } from '../due/plan-next-syncs';
import { CHECK_WEBHOOKS_EVERY_MS } from '../sync-limits';
import { readMarks } from '../sync-marks.queries';
import { toProgressView } from '../sync-progress';
import { findActiveRuns, findLastEnded, listRuns } from './list-runs.queries';

/** A run as the sync page shows it. Times are ISO 8601. */
export interface SyncRunView extends SyncProgressView {
  /** "schedule", "person" or "connect". */
  trigger: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface SyncView {
  /** The one that runs now; else one that waits; null: nothing goes on. */
  active: SyncRunView | null;
  /** Others that wait for it. */
  waiting: SyncRunView[];
  /** The last that ended, by kind. */
  last: Record<SyncKindView, SyncRunView | null>;
  /** When each comes by itself; null: not, or only after another. In the past: with the next look-round. */
  next: Record<SyncKindView | 'webhooksCheck', string | null>;
  /** Up to when each resource is known; null: it was never read to its end. */
  syncedThrough: Record<SyncResource, string | null>;
}

/** How a store and its shop stand with each other, for the sync page. Errors of a run: sync-errors.queries.ts. */
export async function readSyncView(ctx: Pick<AppContext, 'db' | 'sql'>, storeId: string): Promise<SyncView> {
  const [activeRuns, first, delta, reconcile, marks, [store]] = await Promise.all([
    findActiveRuns(ctx, storeId),
    findLastEnded(ctx, storeId, 'first'),
    findLastEnded(ctx, storeId, 'delta'),
    findLastEnded(ctx, storeId, 'reconcile'),
    readMarks(ctx, storeId),
    findConnectedStores(ctx, storeId),
  ]);
  const [active, ...waiting] = activeRuns;
  const next = store ? planNextSyncs(store) : { first: null, delta: null, reconcile: null };
  return {
    active: toRunView(active),
    waiting: waiting.map(viewOf),
    last: { first: toRunView(first), delta: toRunView(delta), reconcile: toRunView(reconcile) },
    next: {
      first: next.first?.toISOString() ?? null,
      delta: next.delta?.toISOString() ?? null,
      reconcile: next.reconcile?.toISOString() ?? null,
      webhooksCheck: store ? nextCheck(store.webhooksCheckedAt) : null,
    },
    syncedThrough: Object.fromEntries(
      SYNC_RESOURCES.map((resource) => [resource, marks[resource]?.toISOString() ?? null]),
    ) as Record<SyncResource, string | null>,
  };
}

/** A store's runs, newest first. */
export async function listSyncRuns(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  query: PageQuery,
): Promise<Page<SyncRunView>> {
  const { runs, total } = await listRuns(ctx, storeId, query);
  return toPage(runs.map(viewOf), total, query);
}

function nextCheck(checkedAt: Date | null): string {
  return new Date((checkedAt?.getTime() ?? 0) + CHECK_WEBHOOKS_EVERY_MS).toISOString();
}

function toRunView(run: SyncRun | null | undefined): SyncRunView | null {
  return run ? viewOf(run) : null;
}

function viewOf(run: SyncRun): SyncRunView {
  return {
    ...toProgressView(run),
    trigger: run.trigger,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}
