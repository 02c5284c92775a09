import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findStoresWithWaitingEvents } from '../../webhooks/waiting-events.queries';
import { enqueueRun, requestSync } from '../request-sync';
import { CHECK_WEBHOOKS_EVERY_MS, DELTA_EVERY_MS } from '../sync-limits';
import { type ConnectedStore, findConnectedStores, findLostRuns } from './due-work.queries';
import { type NextSyncs, planNextSyncs } from './plan-next-syncs';

const MINUTE_MS = 60_000;
/** Their job is on its way, usually. */
const EVENTS_WAIT_MS = 5000;
/** Stores that may always begin in one minute, however few there are. */
const AT_LEAST = 5;

interface Due {
  storeId: string;
  kind: 'first' | 'delta' | 'reconcile';
  since: number;
}

/**
 * Called every minute: begins passes and webhook checks that are due, and queues again what got lost (runs whose
 * worker died, webhook events whose job was never added). Of many stores that are due at once, as after a pause, only
 * some begin each minute, those that have waited longest first; from then on they stay apart.
 */
export async function startDueWork(ctx: AppContext): Promise<void> {
  for (const { storeId, id } of await findLostRuns(ctx)) await enqueueRun(ctx, storeId, id);
  for (const storeId of await findStoresWithWaitingEvents(ctx, EVENTS_WAIT_MS)) {
    await ctx.queue.enqueue('webhooks-work', { storeId }, { dedupeKey: `webhooks-work:${storeId}` });
  }
  const stores = await findConnectedStores(ctx);
  await startDueSyncs(ctx, stores);
  await startDueChecks(ctx, stores);
}

async function startDueSyncs(ctx: AppContext, stores: readonly ConnectedStore[]): Promise<void> {
  const now = ctx.now().getTime();
  const due = stores
    .flatMap((store) => findDue(store.storeId, planNextSyncs(store), now))
    .sort((a, b) => a.since - b.since)
    .slice(0, share(stores.length, DELTA_EVERY_MS));
  for (const { storeId, kind } of due) {
    try {
      await requestSync(ctx, { storeId, kind, trigger: 'schedule' });
    } catch (error) {
      // Disconnected a moment ago.
      if (!isAppError(error) || error.code !== 'conflict') throw error;
    }
  }
}

/** A reconciliation reads what a delta reads: it goes first, and alone. */
function findDue(storeId: string, next: NextSyncs, now: number): Due[] {
  for (const kind of ['first', 'reconcile', 'delta'] as const) {
    const since = next[kind]?.getTime();
    if (since !== undefined && since <= now) return [{ storeId, kind, since }];
  }
  return [];
}

async function startDueChecks(ctx: AppContext, stores: readonly ConnectedStore[]): Promise<void> {
  const now = ctx.now().getTime();
  const checkedAt = (store: ConnectedStore) => store.webhooksCheckedAt?.getTime() ?? 0;
  const due = stores
    .filter((store) => now - checkedAt(store) >= CHECK_WEBHOOKS_EVERY_MS)
    .sort((a, b) => checkedAt(a) - checkedAt(b))
    .slice(0, share(stores.length, CHECK_WEBHOOKS_EVERY_MS));
  for (const { storeId } of due) {
    await ctx.queue.enqueue('webhooks-check', { storeId }, { dedupeKey: `webhooks-check:${storeId}` });
  }
}

/** How many of all stores begin in one minute: somewhat more than come due, so that a backlog ends. */
function share(stores: number, everyMs: number): number {
  return Math.max(AT_LEAST, Math.ceil((2 * stores * MINUTE_MS) / everyMs));
}
