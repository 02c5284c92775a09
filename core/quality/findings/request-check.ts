import type { AppContext } from '@/core/shared/context';
import { findStoresWithKnowledge, writeCheckState } from './check-state.queries';

/** Queues a check of all that the store knows, for somebody who waits for it. */
export async function requestCheck(
  ctx: Pick<AppContext, 'db' | 'events' | 'now' | 'queue'>,
  storeId: string,
): Promise<void> {
  await writeCheckState(ctx, storeId, { status: 'queued', done: 0, total: 0, failure: null });
  await ctx.queue.enqueue('findings-check', { storeId }, { dedupeKey: `findings-check:${storeId}` });
}

/** Every night: texts may have changed in ways that no single source shows. @returns how many stores */
export async function requestNightlyChecks(ctx: Pick<AppContext, 'sql' | 'queue'>): Promise<number> {
  const stores = await findStoresWithKnowledge(ctx);
  for (const storeId of stores) {
    await ctx.queue.enqueue('findings-check', { storeId }, { dedupeKey: `findings-check:${storeId}` });
  }
  return stores.length;
}
