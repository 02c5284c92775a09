import { listInbox } from '@/core/inbox/list/list-inbox.queries';
import type { AppContext } from '@/core/shared/context';
import { findProductTitles } from './product-titles.queries';

export interface QuickHits {
  products: { id: string; title: string }[];
  conversations: { id: string; text: string }[];
}

const AT_MOST = 5;

/**
 * A handful of products and conversations that hold the words; for the command palette.
 * @param request.userId who looks
 */
export async function quickSearch(
  ctx: AppContext,
  { storeId, userId, query }: { storeId: string; userId: string; query: string },
): Promise<QuickHits> {
  const [products, conversations] = await Promise.all([
    findProductTitles(ctx, { storeId, query, limit: AT_MOST }),
    listInbox(ctx, { storeId, userId, view: 'all', query, limit: AT_MOST }),
  ]);
  return {
    products,
    conversations: conversations.items.map(({ id, snippet, lastMessageText }) => ({
      id,
      text: snippet ?? lastMessageText,
    })),
  };
}
