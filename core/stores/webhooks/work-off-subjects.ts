import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { OpenPlatform } from '../connection/open-platform';
import { followUpProducts } from '../sync/reading/follow-up-products';
import { holdConnection } from '../sync/reading/hold-connection.queries';
import { planOf, type RecordResource } from '../sync/reading/readable-resources';
import { writeBestEffort } from '../sync/reading/write-best-effort';
import { MAX_IDS } from '../sync/sync-limits';
import { isForAll, isOfPlatform } from './event-faults';
import { MAX_EVENT_ATTEMPTS, OUR_FAULT } from './event-limits';
import {
  findWaitingSubjects,
  markEventsDone,
  noteEventFailure,
  type WaitingSubject,
} from './waiting-events.queries';

interface Scope extends OpenPlatform {
  storeId: string;
  resource: RecordResource;
}

/**
 * Works off all events about one kind of record: whatever they say happened, their subjects' present state is read
 * from the platform and stored, and what is not there is deleted. So events may repeat and overtake each other.
 * @throws AppError `unauthenticated`, `rate_limited`, `unavailable` of the platform; events not done by then wait
 */
export async function workOffSubjects(ctx: AppContext, scope: Scope, signal: AbortSignal): Promise<void> {
  const failed = new Set<string>();
  let changed = false;
  try {
    while (!signal.aborted) {
      const waiting = await findWaitingSubjects(ctx, scope.storeId, scope.resource, {
        without: [...failed],
        limit: MAX_IDS,
      });
      if (waiting.length === 0) break;
      await workOffChunk(waiting);
    }
  } finally {
    if (changed && scope.resource === 'products') await followUpProducts(ctx, scope.storeId);
  }

  async function workOffChunk(subjects: readonly WaitingSubject[]): Promise<void> {
    try {
      if (await bringUpToDate(ctx, scope, subjects, signal)) changed = true;
    } catch (error) {
      if (signal.aborted || isOfPlatform(error)) throw error;
      // Something about one of them: found by halving, so that it does not hold up the others.
      if (subjects.length === 1 || isForAll(error)) return giveUp(subjects, error);
      const half = Math.ceil(subjects.length / 2);
      await workOffChunk(subjects.slice(0, half));
      await workOffChunk(subjects.slice(half));
    }
  }

  async function giveUp(subjects: readonly WaitingSubject[], error: unknown): Promise<void> {
    if (!isAppError(error))
      ctx.log.error({ storeId: scope.storeId, err: error }, 'webhook event not worked off');
    for (const { externalId } of subjects) failed.add(externalId);
    await noteEventFailure(
      ctx,
      scope.storeId,
      subjects.flatMap(({ eventIds }) => eventIds),
      isAppError(error) ? error.userMessage : OUR_FAULT,
      { attempts: isForAll(error) ? 1 : MAX_EVENT_ATTEMPTS, now: ctx.now() },
    );
  }
}

/** @returns whether anything differs now */
async function bringUpToDate(
  ctx: AppContext,
  { storeId, origin, platform, resource }: Scope,
  subjects: readonly WaitingSubject[],
  signal: AbortSignal,
): Promise<boolean> {
  const plan = planOf(resource);
  const scope = { storeId, origin };
  const askedAt = ctx.now();
  const there = await plan.byId(
    platform,
    subjects.map(({ externalId }) => externalId),
    signal,
  );
  const found = new Set(there.map(({ externalId }) => externalId));
  const gone = subjects.map(({ externalId }) => externalId).filter((id) => !found.has(id));
  return inTransaction(ctx.sql, async (client) => {
    await holdConnection(client, storeId);
    const { results, faults } = await writeBestEffort(client, there, (items) =>
      plan.write(client, scope, items, askedAt),
    );
    for (const { externalId, message } of faults) ctx.log.warn({ storeId, resource, externalId }, message);
    const removed = gone.length > 0 ? await plan.remove(client, scope, gone) : 0;
    await markEventsDone(
      client,
      storeId,
      subjects.flatMap(({ eventIds }) => eventIds),
      ctx.now(),
    );
    return removed > 0 || results.some(({ created, updated }) => created + updated > 0);
  });
}
