import { type Applied, announceState, applyAction } from '@/core/conversations/apply-action';
import { lockConversation } from '@/core/conversations/conversation-state.queries';
import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import { findSilent, listStoreInboxes } from './due.queries';

const HOUR = 3_600_000;
const AT_ONCE = 500;

/** Resolves what has been silent for as long as its store waits. @returns how many */
export async function resolveSilent(ctx: Pick<AppContext, 'sql' | 'events' | 'now'>): Promise<number> {
  let resolved = 0;
  for (const { storeId, inbox } of await listStoreInboxes(ctx.sql)) {
    const hours = readInboxSettings(inbox).resolveAfterHours;
    if (hours === null) continue;
    const before = new Date(ctx.now().getTime() - hours * HOUR);
    for (const conversationId of await findSilent(ctx.sql, storeId, before, AT_ONCE)) {
      const applied = await resolveOne(ctx, { storeId, conversationId, hours });
      if (!applied) continue;
      resolved++;
      await announceState(ctx, { storeId, conversationId }, applied);
    }
  }
  return resolved;
}

function resolveOne(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  { hours, ...of }: { storeId: string; conversationId: string; hours: number },
): Promise<Applied | null> {
  return inTransaction(ctx.sql, async (client) => {
    const locked = await lockConversation(client, of.storeId, of.conversationId);
    // The shopper has written since.
    if (!locked || locked.state.waitingSince || locked.state.status === 'resolved') return null;
    await recordEvent({ sql: client }, of.storeId, of.conversationId, 'resolved_by_silence', { hours });
    return applyAction(client, { ...of, action: 'resolve', now: ctx.now(), by: null }, locked);
  });
}
