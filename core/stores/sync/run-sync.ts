import { storeTopic } from '@/core/contracts/live-events';
import { SYNC_RESOURCES, type SyncProgressView } from '@/core/contracts/sync-progress';
import { isAppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createProgressReporter } from '@/core/shared/progress-reporter';
import { withPlatform } from '../connection/open-platform';
import { followUpProducts } from './reading/follow-up-products';
import { readResource } from './reading/read-resource';
import { createSyncSession, type SyncSession, SyncTakenAway } from './reading/sync-session';
import { enqueueRun } from './request-sync';
import { backoffMs, HEARTBEAT_MS, MAX_STALLS } from './sync-limits';
import { readMarks } from './sync-marks.queries';
import { readProgress, toProgressView } from './sync-progress';
import { beatRun, type ClaimedRun, claimRun, findNextQueued, findRun, leaveRun } from './sync-runs.queries';

export interface RunSyncOptions {
  /** Interrupts: what is stored stays, and a later call goes on there. */
  signal?: AbortSignal;
  onProgress?: (progress: SyncProgressView) => void;
}

/**
 * Works a run off: products, orders, customers, pages. Can be called again after any interruption and goes on after
 * the last stored batch. What the platform says ends up on the run: refused credentials and other final answers end it
 * as failed, with words for the owner; when the platform is busy or away, it is queued again, later each time.
 * @returns how far it is; a run that is over, or waits for another of its store, is left as it is
 * @throws AppError `not_found`; other errors when the job is to be tried again
 */
export async function runSync(
  ctx: AppContext,
  { storeId, runId }: { storeId: string; runId: string },
  options: RunSyncOptions = {},
): Promise<SyncProgressView> {
  const run = await claimRun(ctx, storeId, runId);
  if (!run) return readProgressOf(ctx, storeId, runId);
  const reporter = createProgressReporter((progress: SyncProgressView) => {
    ctx.events.publish({ topic: storeTopic(storeId), name: 'sync:progress', data: progress });
    options.onProgress?.(progress);
  });
  reporter.report(toProgressView(run), true);

  const taken = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, taken.signal]) : taken.signal;
  const heartbeat = setInterval(() => {
    beatRun(ctx, run).then(
      (isOurs) => isOurs || taken.abort(new SyncTakenAway()),
      (error: Error) => ctx.log.warn({ storeId, err: error.message }, 'heartbeat of a sync not written'),
    );
  }, HEARTBEAT_MS);
  try {
    await withPlatform(ctx, storeId, (open) =>
      readAll(
        createSyncSession(ctx, run, open, signal, (progress) =>
          reporter.report(toProgressView({ ...run, progress })),
        ),
      ),
    );
    await leaveRun(ctx, run, { status: 'done' });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (!(error instanceof SyncTakenAway) && !taken.signal.aborted) await giveWay(ctx, run, error);
  } finally {
    clearInterval(heartbeat);
  }
  // Gone altogether: its shop's data was erased meanwhile.
  const ended = toProgressView((await findRun(ctx, storeId, runId)) ?? { ...run, status: 'cancelled' });
  reporter.report(ended, true);
  const next = await findNextQueued(ctx, storeId);
  if (next) await enqueueRun(ctx, storeId, next.id);
  return ended;
}

async function readAll(session: SyncSession): Promise<void> {
  const marks = await readMarks(session.ctx, session.run.storeId);
  for (const resource of SYNC_RESOURCES) {
    try {
      await readResource(session, resource, marks[resource]);
    } finally {
      // Also when it was cut short: what is stored is to be found.
      if (resource === 'products') await tellOfProducts(session);
    }
  }
}

async function tellOfProducts({ ctx, run, progressOf }: SyncSession): Promise<void> {
  const { created, updated, removed } = progressOf('products');
  // A reconciliation also makes good for whoever wrote products and died before it could tell.
  const isDue = created + updated + removed > 0 || run.kind === 'reconcile';
  if (isDue) await followUpProducts(ctx, run.storeId);
}

/** Ends the run, or has it begun again later. */
async function giveWay(ctx: AppContext, run: ClaimedRun, error: unknown): Promise<void> {
  const { storeId } = run;
  const told = isAppError(error) ? error : undefined;
  if (told && !told.retryable) {
    return leaveRun(ctx, run, { status: 'failed', failure: told.userMessage });
  }
  if (!told) ctx.log.error({ storeId, runId: run.id, err: error }, 'sync failed');
  const failure = told?.userMessage ?? 'An error on our side; the log says more.';
  const stored = await findRun(ctx, storeId, run.id);
  const { stalls } = readProgress(stored?.progress);
  if (stalls >= MAX_STALLS) return leaveRun(ctx, run, { status: 'failed', failure });
  await leaveRun(ctx, run, { status: 'queued', failure });
  await enqueueRun(ctx, storeId, run.id, { delayMs: backoffMs(stalls, told?.retryAfterSeconds) });
}

async function readProgressOf(ctx: AppContext, storeId: string, runId: string): Promise<SyncProgressView> {
  const run = await findRun(ctx, storeId, runId);
  if (!run) throw notFound('The sync');
  return toProgressView(run);
}
