import { deleteRequestsAt } from '@/core/actions/requests/erase-requests.queries';
import { announceRemoved } from '@/core/conversations/announce-removed';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { eraseShopData } from '../connection/leaving/erase-shop-data';
import { deleteConversations, emptyContacts } from './erase-person.queries';
import { insertPrivacyRequest, type PrivacySummary, wasErased } from './privacy-requests.queries';
import { findShopConversations } from './shop-conversations.queries';

/** Conversations deleted in one transaction. */
const BATCH = 200;

/**
 * Erases all that a shop has brought in, as its platform asks 48 hours after the app was removed: products, orders,
 * customers, pages, carts and syncs (see erase-shop-data.ts), what was done to orders, and the conversations in which its orders were spoken
 * of, with their contacts. Other conversations stay: they were had with the store, and hold nothing of the platform's.
 * The store itself, its knowledge and settings stay too. May be repeated.
 * @param origin the platform's id
 * @returns counts of what was erased
 */
export async function eraseShop(ctx: AppContext, storeId: string, origin: string): Promise<PrivacySummary> {
  // First: that a conversation was verified is forgotten with the shop's data.
  const conversations = await eraseShopConversations(ctx, storeId);
  const summary = { ...(await eraseShopData(ctx, storeId, origin)), conversations };
  await inTransaction(ctx.sql, async (client) => {
    await deleteRequestsAt(client, storeId, origin);
    const anything = Object.values(summary).some((count) => count > 0);
    if (!anything && (await wasErased(client, storeId, 'erase_shop', null))) return;
    await insertPrivacyRequest(client, storeId, {
      kind: 'erase_shop',
      customerId: null,
      summary,
      at: ctx.now(),
    });
  });
  return summary;
}

async function eraseShopConversations(ctx: AppContext, storeId: string): Promise<number> {
  let erased = 0;
  for (;;) {
    const removed = await inTransaction(ctx.sql, async (client) => {
      const found = await findShopConversations(client, storeId, BATCH);
      const conversationIds = found.map(({ id }) => id);
      await deleteConversations(client, storeId, conversationIds);
      await emptyContacts(client, storeId, [...new Set(found.map(({ contactId }) => contactId))]);
      return conversationIds;
    });
    if (removed.length === 0) return erased;
    announceRemoved(ctx, storeId, removed);
    erased += removed.length;
  }
}
