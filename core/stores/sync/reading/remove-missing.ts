import type { PlatformId } from '../../platform/platform-ids';
import { MAX_IDS } from '../sync-limits';
import { readProgress } from '../sync-progress';
import { findDoneBefore } from '../sync-runs.queries';
import { planOf } from './readable-resources';
import { listStoredIds, type StoredId } from './stored-ids.queries';
import type { SyncSession } from './sync-session';
import { writeBestEffort } from './write-best-effort';

/** Passes that look for what is gone. */
export const COMPARING_KINDS = ['first', 'reconcile'] as const;

/**
 * Deletes what the platform no longer has. A listing can be wrong, so nothing is believed at once: of what was stored
 * before this run, the ids that the listing lacks are asked for one by one, and only what is not there then either
 * goes. When more than half is missing, it is kept until the next reconciliation finds the same.
 * @throws what the platform throws; then nothing is deleted
 */
export async function removeMissing(session: SyncSession, resource: 'products' | 'orders'): Promise<void> {
  const { ctx, run, origin } = session;
  const scope = { storeId: run.storeId, origin };
  const stored = await listStoredIds(ctx.sql, resource, scope, run.startedAt);
  if (stored.length === 0) return;
  await session.step(resource, async (_, now) => ({ next: { ...now, stage: 'comparing' } }));
  const missing = await findMissing(session, resource, stored);
  if (missing.length * 2 > stored.length && !(await wasDoubted(session, resource))) {
    await doubt(session, resource, missing.length, stored.length);
    return;
  }
  for (let start = 0; start < missing.length; start += MAX_IDS) {
    await removeConfirmed(session, resource, scope, missing.slice(start, start + MAX_IDS));
  }
}

async function findMissing(
  session: SyncSession,
  resource: 'products' | 'orders',
  stored: readonly StoredId[],
): Promise<string[]> {
  const missing = new Set(stored.map(({ externalId }) => externalId));
  for await (const ids of planOf(resource).ids?.(session.platform, session.signal) ?? []) {
    session.signal.throwIfAborted();
    for (const id of ids) missing.delete(id);
  }
  // Platforms may show recent orders only: what is older than all that they list is out of sight, not gone.
  const listed = stored.filter(({ externalId }) => !missing.has(externalId));
  const oldest = listed.reduce(
    (time, { placedAt }) => Math.min(time, placedAt ?? time),
    Number.POSITIVE_INFINITY,
  );
  const inSight = (placedAt: number | null) => placedAt === null || listed.length === 0 || placedAt >= oldest;
  return stored
    .filter(({ externalId, placedAt }) => missing.has(externalId) && inSight(placedAt))
    .map(({ externalId }) => externalId);
}

async function removeConfirmed(
  session: SyncSession,
  resource: 'products' | 'orders',
  scope: { storeId: string; origin: PlatformId },
  ids: readonly string[],
): Promise<void> {
  const plan = planOf(resource);
  const askedAt = session.ctx.now();
  const there = await plan.byId(session.platform, ids, session.signal);
  const found = new Set(there.map(({ externalId }) => externalId));
  const gone = ids.filter((id) => !found.has(id));
  await session.step(resource, async (client, now) => {
    const { faults } = await writeBestEffort(client, there, (items) =>
      plan.write(client, scope, items, askedAt),
    );
    const removed = gone.length > 0 ? await plan.remove(client, scope, gone) : 0;
    const next = { ...now, removed: now.removed + removed, faults: now.faults + faults.length };
    return { next, faults };
  });
}

async function wasDoubted(session: SyncSession, resource: 'products' | 'orders'): Promise<boolean> {
  const before = await findDoneBefore(session.ctx, session.run, COMPARING_KINDS);
  return before !== null && readProgress(before.progress).resources[resource].doubted > 0;
}

async function doubt(
  session: SyncSession,
  resource: 'products' | 'orders',
  missing: number,
  stored: number,
): Promise<void> {
  const message =
    `The shop says that ${missing} of ${stored} ${resource} are gone. So many at once may be a fault of the ` +
    'platform: they are kept until the next reconciliation says the same.';
  await session.step(resource, async (_, now) => ({
    next: { ...now, doubted: missing, faults: now.faults + 1 },
    faults: [{ externalId: null, message }],
  }));
}
