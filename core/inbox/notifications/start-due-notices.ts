import type { AppContext } from '@/core/shared/context';
import { findStoresWithDue, removeOldNotices } from './due-notices.queries';

const HOUR = 3_600_000;
/** Nobody wants to be told of yesterday. */
const GIVE_UP_MS = 6 * HOUR;
const KEEP_MS = 30 * 24 * HOUR;

/** By the clock: has sent what is due without a job, at the end of quiet hours above all, and forgets what is old. */
export async function startDueNotices(ctx: Pick<AppContext, 'sql' | 'queue' | 'now'>): Promise<void> {
  const now = ctx.now().getTime();
  await removeOldNotices(ctx.sql, { giveUp: new Date(now - GIVE_UP_MS), forget: new Date(now - KEEP_MS) });
  for (const storeId of await findStoresWithDue(ctx.sql, new Date(now))) {
    await ctx.queue.enqueue('notices-send', { storeId }, { dedupeKey: `notices-send:${storeId}` });
  }
}
