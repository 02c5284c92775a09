import { isAppError } from '@/core/shared/app-error';
import { refreshYoungStatistics } from '../../importing/running/refresh-young-statistics.queries';
import type { WriteResult } from '../../importing/running/write-result';
import type { PlatformBatch } from '../../platform/store-platform';
import { forgetFaults } from '../sync-errors.queries';
import { beginAnew, type ResourceProgress } from '../sync-progress';
import { planOf, type RecordResource } from './readable-resources';
import type { SyncSession } from './sync-session';
import { writeBestEffort } from './write-best-effort';

/** A listing that cannot be gone on with again and again will not end. */
const MAX_RESTARTS = 3;

/**
 * Takes a platform's listing over, batch by batch, from where the run has left off. A cursor that the platform no
 * longer knows, or that there is none of, has the listing begin anew.
 * @param since only what changed at or after it; undefined: everything
 */
export async function readListing(
  session: SyncSession,
  resource: RecordResource,
  since: Date | undefined,
): Promise<void> {
  const { cursor, processed } = session.progressOf(resource);
  if (cursor === null && processed > 0) await restart(session, resource);
  for (let restarts = 0; ; restarts++) {
    try {
      return await readOn(session, resource, since);
    } catch (error) {
      const isStale = isAppError(error) && error.code === 'conflict';
      if (!isStale || session.progressOf(resource).cursor === null || restarts >= MAX_RESTARTS) throw error;
      await restart(session, resource);
    }
  }
}

async function readOn(
  session: SyncSession,
  resource: RecordResource,
  since: Date | undefined,
): Promise<void> {
  const { cursor } = session.progressOf(resource);
  const listing = planOf(resource).list(session.platform, {
    signal: session.signal,
    ...(since ? { since } : {}),
    ...(cursor === null ? {} : { cursor }),
  });
  let askedAt = session.ctx.now();
  for await (const batch of listing) {
    session.signal.throwIfAborted();
    await storeBatch(session, resource, batch, askedAt);
    askedAt = session.ctx.now();
  }
}

async function storeBatch(
  session: SyncSession,
  resource: RecordResource,
  batch: PlatformBatch<{ externalId: string }>,
  askedAt: Date,
): Promise<void> {
  const scope = { storeId: session.run.storeId, origin: session.origin };
  await session.step(resource, async (client, now) => {
    const { results, faults } = await writeBestEffort(client, batch.items, (items) =>
      planOf(resource).write(client, scope, items, askedAt),
    );
    const all = [...batch.faults, ...faults];
    return { next: addBatch(now, batch, results, all.length), faults: all };
  });
  await refreshYoungStatistics(session.ctx.sql);
}

function addBatch(
  now: ResourceProgress,
  batch: PlatformBatch<unknown>,
  results: readonly WriteResult[],
  faults: number,
): ResourceProgress {
  const sum = (count: keyof WriteResult) => results.reduce((total, result) => total + result[count], 0);
  const unchanged = sum('unchanged');
  const again = Math.min(now.repeats, unchanged);
  return {
    ...now,
    stage: 'reading',
    cursor: batch.cursor,
    processed: now.processed + batch.items.length + batch.faults.length,
    total: batch.total ?? now.total,
    created: now.created + sum('created'),
    updated: now.updated + sum('updated'),
    unchanged: now.unchanged + unchanged - again,
    repeats: now.repeats - again,
    faults: now.faults + faults,
  };
}

async function restart(session: SyncSession, resource: RecordResource): Promise<void> {
  await session.step(resource, async (client, now) => {
    await forgetFaults(client, session.run, resource);
    return { next: beginAnew(now) };
  });
}
