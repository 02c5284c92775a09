import { announceState, applyAction } from '@/core/conversations/apply-action';
import { lockConversation } from '@/core/conversations/conversation-state.queries';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { findToWake } from './due.queries';

const AT_ONCE = 500;

/** Brings back into sight what was put off until now. @returns how many */
export async function wakeSnoozed(ctx: Pick<AppContext, 'sql' | 'events' | 'now'>): Promise<number> {
  let woken = 0;
  for (const of of await findToWake(ctx.sql, ctx.now(), AT_ONCE)) {
    const applied = await inTransaction(ctx.sql, async (client) => {
      const now = ctx.now();
      const locked = await lockConversation(client, of.storeId, of.conversationId);
      const until = locked?.state.snoozedUntil;
      // The shopper has written, or a teammate has put it off for longer.
      if (!until || until > now) return null;
      return applyAction(client, { ...of, action: 'wake', now, by: null }, locked);
    });
    if (!applied) continue;
    woken++;
    await announceState(ctx, of, applied);
  }
  return woken;
}
