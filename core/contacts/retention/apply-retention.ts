import { announceRemoved } from '@/core/conversations/announce-removed';
import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { deleteConversations } from '@/core/stores/privacy/erase-person.queries';
import { readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import { dayBefore } from './manage-retention';
import { deleteOldContacts, listRetentions, lockOldConversations } from './retention.queries';

/** Conversations deleted in one transaction, with their messages, notes and files. */
const BATCH = 200;

type Ctx = Pick<AppContext, 'sql' | 'now' | 'events' | 'log'>;

/** Removes what each store no longer keeps. A store that fails does not keep the others waiting. */
export async function applyRetentions(ctx: Ctx): Promise<void> {
  for (const { storeId, inboxSettings } of await listRetentions(ctx.sql)) {
    const { retentionDays } = readInboxSettings(inboxSettings);
    if (retentionDays === null) continue;
    try {
      await applyRetention(ctx, storeId, retentionDays);
    } catch (error) {
      ctx.log.error({ err: error, storeId }, 'old conversations could not be removed');
    }
  }
}

/**
 * Removes a store's resolved conversations whose last message is older than `days`, and contacts of whom nothing is
 * left; what was removed is written to the store's record. May be repeated, and ended at any time.
 */
export async function applyRetention(
  ctx: Ctx,
  storeId: string,
  days: number,
): Promise<{ conversations: number; contacts: number }> {
  const before = dayBefore(ctx, days);
  const removed = { conversations: 0, contacts: 0 };
  for (;;) {
    const ids = await removeBatch(ctx, storeId, before);
    removed.conversations += ids.length;
    if (ids.length === 0) break;
  }
  for (;;) {
    const contacts = await deleteOldContacts(ctx.sql, { storeId, before, limit: BATCH });
    removed.contacts += contacts;
    if (contacts === 0) break;
  }
  if (removed.conversations + removed.contacts > 0) {
    await recordAudit(ctx.sql, {
      storeId,
      actorId: null,
      action: 'retention_applied',
      data: { days, ...removed },
    });
    ctx.log.info({ storeId, days, ...removed }, 'old conversations were removed');
  }
  return removed;
}

async function removeBatch(ctx: Ctx, storeId: string, before: Date): Promise<string[]> {
  const ids = await inTransaction(ctx.sql, async (client) => {
    const old = await lockOldConversations(client, { storeId, before, limit: BATCH });
    if (old.length > 0) await deleteConversations(client, storeId, old);
    return old;
  });
  announceRemoved(ctx, storeId, ids);
  return ids;
}
