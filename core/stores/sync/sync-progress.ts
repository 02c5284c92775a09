import { z } from 'zod';
import {
  SYNC_RESOURCES,
  type SyncProgressView,
  type SyncResource,
  type SyncResourceView,
} from '@/core/contracts/sync-progress';
import type { SyncRun } from '@/prisma/generated/client';

const count = z.number().int().default(0);

const resourceProgressSchema = z.object({
  stage: z.enum(['waiting', 'reading', 'comparing', 'done', 'skipped']).default('waiting'),
  /** The platform's, of the last batch that is stored. */
  cursor: z.string().nullable().default(null),
  processed: count,
  total: z.number().int().nullable().default(null),
  created: count,
  updated: count,
  unchanged: count,
  removed: count,
  doubted: count,
  faults: count,
  /** Created and updated before the listing began anew; they come again as unchanged and are counted once. */
  repeats: count,
});
export type ResourceProgress = z.infer<typeof resourceProgressSchema>;

const EMPTY = resourceProgressSchema.parse({});

const syncProgressSchema = z.object({
  /** How often the run was begun since it last stored anything. */
  stalls: count,
  resources: z.object({
    products: resourceProgressSchema.default(EMPTY),
    orders: resourceProgressSchema.default(EMPTY),
    customers: resourceProgressSchema.default(EMPTY),
    pages: resourceProgressSchema.default(EMPTY),
  } satisfies Record<SyncResource, unknown>),
});
/** The `progress` column of sync_runs. */
export type SyncProgress = z.infer<typeof syncProgressSchema>;

/** What cannot be read counts as not begun: reading a resource once more does no harm. */
export function readProgress(stored: unknown): SyncProgress {
  return (
    syncProgressSchema.safeParse(stored).data ?? {
      stalls: 0,
      resources: { products: EMPTY, orders: EMPTY, customers: EMPTY, pages: EMPTY },
    }
  );
}

/** @returns whether nothing is left to do for the resource in this run */
export function isOver({ stage }: ResourceProgress): boolean {
  return stage === 'done' || stage === 'skipped';
}

/** The resource from its beginning. What was written stays written, so it stays counted. */
export function beginAnew(progress: ResourceProgress): ResourceProgress {
  return {
    ...progress,
    stage: 'reading',
    cursor: null,
    processed: 0,
    total: null,
    unchanged: 0,
    faults: 0,
    repeats: progress.created + progress.updated,
  };
}

/** A run as the admin sees it. */
export function toProgressView(
  run: Pick<SyncRun, 'id' | 'kind' | 'status' | 'failure' | 'progress'>,
): SyncProgressView {
  const { resources } = readProgress(run.progress);
  const all = SYNC_RESOURCES.map((resource) => resources[resource]);
  const known = all.every((one) => one.total !== null || isOver(one));
  return {
    runId: run.id,
    kind: run.kind,
    status: run.status,
    resources: {
      products: toResourceView(resources.products),
      orders: toResourceView(resources.orders),
      customers: toResourceView(resources.customers),
      pages: toResourceView(resources.pages),
    },
    processed: all.reduce((sum, one) => sum + one.processed, 0),
    total: known ? all.reduce((sum, one) => sum + Math.max(one.processed, one.total ?? 0), 0) : null,
    share: all.reduce((sum, one) => sum + shareOf(one), 0) / all.length,
    failure: run.failure,
  };
}

function toResourceView({ cursor: _, repeats: __, ...view }: ResourceProgress): SyncResourceView {
  return view;
}

function shareOf(progress: ResourceProgress): number {
  if (isOver(progress)) return 1;
  if (progress.stage === 'comparing') return 0.99;
  return progress.total ? Math.min(0.99, progress.processed / progress.total) : 0;
}
