import type { SyncResource } from '@/core/contracts/sync-progress';
import { isAppError } from '@/core/shared/app-error';
import { OVERLAP_MS } from '../sync-limits';
import { moveMark } from '../sync-marks.queries';
import { isOver, readProgress } from '../sync-progress';
import { findDoneBefore } from '../sync-runs.queries';
import { readListing } from './read-listing';
import { readPages } from './read-pages';
import type { RecordResource } from './readable-resources';
import { COMPARING_KINDS, removeMissing } from './remove-missing';
import type { SyncSession } from './sync-session';

/**
 * Does what a run has to do for one resource, from where it has left off. A resource that the platform does not let us
 * read, or does not have, is skipped with the reason; the others go on.
 * @param mark up to when the resource is known; undefined: it was never read to its end
 * @throws what the platform throws; SyncTakenAway
 */
export async function readResource(
  session: SyncSession,
  resource: SyncResource,
  mark: Date | undefined,
): Promise<void> {
  if (isOver(session.progressOf(resource))) return;
  try {
    if (resource === 'pages') await storePages(session);
    else await readRecords(session, resource, mark);
  } catch (error) {
    if (!isAppError(error) || (error.code !== 'forbidden' && error.code !== 'unsupported')) throw error;
    await session.step(resource, async (_, now) => ({
      next: { ...now, stage: 'skipped', faults: now.faults + 1 },
      faults: [{ externalId: null, message: error.userMessage }],
    }));
  }
}

async function readRecords(
  session: SyncSession,
  resource: RecordResource,
  mark: Date | undefined,
): Promise<void> {
  const { run } = session;
  const since = run.kind === 'first' || !mark ? undefined : new Date(mark.getTime() - OVERLAP_MS);
  if (session.progressOf(resource).stage !== 'comparing') await readListing(session, resource, since);
  const compares = COMPARING_KINDS.some((kind) => kind === run.kind);
  if (compares && resource !== 'customers') await removeMissing(session, resource);
  await session.step(resource, async (client, now) => {
    // What changes from now on is for the next delta; what changed while this run read, as well.
    await moveMark(client, run.storeId, resource, run.startedAt);
    return { next: { ...now, stage: 'done', cursor: null, total: now.processed } };
  });
}

async function storePages(session: SyncSession): Promise<void> {
  const { ctx, run, platform } = session;
  await session.step('pages', async (_, now) => ({ next: { ...now, stage: 'reading' } }));
  const before = await findDoneBefore(ctx, run, ['first', 'delta', 'reconcile']);
  const doubtedBefore = before !== null && readProgress(before.progress).resources.pages.doubted > 0;
  const target = { storeId: run.storeId, doubtedBefore };
  const outcome = await readPages(ctx, platform, target, session.signal);
  await session.step('pages', async (client, now) => {
    await moveMark(client, run.storeId, 'pages', run.startedAt);
    const { created, updated, removed, skipped: unchanged, doubted, faults, read } = outcome;
    const counts = { created, updated, removed, unchanged, doubted, faults: faults.length };
    return { next: { ...now, ...counts, stage: 'done', processed: read, total: read }, faults };
  });
}
