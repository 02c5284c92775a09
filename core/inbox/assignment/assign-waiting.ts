import { type Applied, announceState, applyAction } from '@/core/conversations/apply-action';
import { lockConversation } from '@/core/conversations/conversation-state.queries';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import { findInboxSettings } from '@/core/stores/settings/inbox/inbox-settings.queries';
import { tellTeam } from '../notifications/plan-notices';
import { findUnassigned, pickAssignee } from './assignees.queries';

const AT_ONCE = 200;

/**
 * Round-robin: gives conversations that wait to those who are online, until none waits or nobody can take more. Does
 * nothing in stores that assign by hand. May run several times at once.
 * @returns how many were given to somebody
 */
export async function assignWaiting(
  ctx: Pick<AppContext, 'sql' | 'events' | 'now' | 'db' | 'queue' | 'log'>,
  storeId: string,
): Promise<number> {
  const settings = readInboxSettings(await findInboxSettings(ctx, storeId));
  if (settings.assignment !== 'round_robin') return 0;
  let assigned = 0;
  for (const conversationId of await findUnassigned(ctx.sql, storeId, AT_ONCE)) {
    const applied = await assignOne(ctx, { storeId, conversationId, maxPerPerson: settings.maxPerPerson });
    if (applied === 'nobody') break;
    if (!applied) continue;
    assigned++;
    await announceState(ctx, { storeId, conversationId }, applied);
    const { assigneeId } = applied.after;
    if (assigneeId) await tellTeam(ctx, { kind: 'assigned', storeId, conversationId, assigneeId, by: null });
  }
  return assigned;
}

function assignOne(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  of: { storeId: string; conversationId: string; maxPerPerson: number },
): Promise<Applied | 'nobody' | null> {
  return inTransaction(ctx.sql, async (client) => {
    const locked = await lockConversation(client, of.storeId, of.conversationId);
    // Somebody was quicker.
    if (locked?.state.status !== 'waiting') return null;
    const now = ctx.now();
    const assigneeId = await pickAssignee(client, { ...of, now });
    if (!assigneeId) return 'nobody';
    return applyAction(client, { ...of, action: 'assign', assigneeId, now, by: null }, locked);
  });
}
