import { listConversations } from '@/core/conversations/list-conversations.queries';
import type { AppContext } from '@/core/shared/context';
import { findProductTitles } from './product-titles.queries';

export interface QuickHits {
  products: { id: string; title: string }[];
  conversations: { id: string; text: string }[];
}

/** A handful of products and conversations that hold the words; for the command palette. */
export async function quickSearch(
  ctx: AppContext,
  { storeId, query }: { storeId: string; query: string },
): Promise<QuickHits> {
  const [products, conversations] = await Promise.all([
    findProductTitles(ctx, { storeId, query, limit: 5 }),
    listConversations(ctx, { storeId, query, page: 1, pageSize: 5 }),
  ]);
  return {
    products,
    conversations: conversations.items.map(({ id, lastMessageText }) => ({ id, text: lastMessageText })),
  };
}
