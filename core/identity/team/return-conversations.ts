import { type Applied, announceState, applyAction } from '@/core/conversations/apply-action';
import type { AppContext } from '@/core/shared/context';
import type { SqlClient } from '@/core/shared/sql-pool';
import { findAssigned } from './members.queries';

export interface Returned {
  conversationId: string;
  applied: Applied;
}

/**
 * Puts the conversations of somebody who cannot answer any more back before the whole team. Runs in the caller's
 * transaction; call `announceReturned` once that is committed.
 */
export async function returnConversations(
  client: SqlClient,
  { storeId, userId, by, now }: { storeId: string; userId: string; by: string; now: Date },
): Promise<Returned[]> {
  const returned: Returned[] = [];
  for (const conversationId of await findAssigned(client, storeId, userId)) {
    const applied = await applyAction(client, { storeId, conversationId, action: 'unassign', now, by });
    if (applied) returned.push({ conversationId, applied });
  }
  return returned;
}

/** Tells browsers, and lets the clock find somebody else where conversations are assigned in turn. */
export async function announceReturned(
  ctx: AppContext,
  storeId: string,
  returned: readonly Returned[],
): Promise<void> {
  for (const { conversationId, applied } of returned) {
    await announceState(ctx, { storeId, conversationId }, applied);
  }
  if (returned.length === 0) return;
  // Without it somebody is found within a minute.
  await ctx.queue
    .enqueue('inbox-assign', { storeId })
    .catch((error) => ctx.log.warn({ err: error }, 'assignment not queued'));
}
