import type { ConversationSummary } from '@/core/contracts/widget/history';
import type { AppContext } from '@/core/shared/context';
import { isOthersConversation } from '@/core/stores/verification/signed/apply-signed-identity';
import type { SignedShopper } from '@/core/stores/verification/signed/signed-identity';
import { findVisitorConversations } from './visitor-conversation.queries';

/** More than a shopper looks through. */
const MOST = 20;

/**
 * A returning visitor's own conversations, the newest first; those of another customer at the same computer are left
 * out.
 * @param shopper who is logged in at the shop; null: nobody, as far as the shop has said
 */
export async function listVisitorConversations(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  visitor: { storeId: string; assistantId: string; channel: string; visitorId: string },
  shopper: SignedShopper | null,
): Promise<ConversationSummary[]> {
  const found = await findVisitorConversations(ctx.sql, { ...visitor, limit: MOST });
  const others = await Promise.all(
    found.map(({ id }) =>
      isOthersConversation(ctx, { storeId: visitor.storeId, conversationId: id }, shopper),
    ),
  );
  return found.filter((_, at) => !others[at]);
}
