import { getVisitorHistory, type VisitorHistory } from '@/core/conversations/get-visitor-history.queries';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { isOthersConversation } from '@/core/stores/verification/signed/apply-signed-identity';
import type { SignedShopper } from '@/core/stores/verification/signed/signed-identity';

/** As `afterSeq`: no message has this number, so only the check that the conversation is the visitor's own is made. */
export const PAST_ALL = 2 ** 31 - 1;

const NOTHING: VisitorHistory = { conversationId: null, status: null, messages: [], runningTurnId: null };

/** So many people at one computer are looked through for the latest conversation of one's own. */
const LOOKS = 5;

/**
 * What a returning visitor sees. On a computer that several people use, whoever is logged in at the shop does not see
 * a conversation that belongs to another customer.
 * @param shopper null: nobody is logged in, as far as the shop has said
 * @throws AppError `not_found` for a named conversation that is not this visitor's or not this customer's
 */
export async function readVisitorHistory(
  ctx: AppContext,
  request: Parameters<typeof getVisitorHistory>[1],
  shopper: SignedShopper | null,
): Promise<VisitorHistory> {
  const others: string[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const found = await getVisitorHistory(ctx, { ...request, except: others });
    const { conversationId } = found;
    if (!conversationId) return found;
    const conversation = { storeId: request.storeId, conversationId };
    if (!(await isOthersConversation(ctx, conversation, shopper))) return found;
    if (request.conversationId) throw notFound('The conversation');
    others.push(conversationId);
  }
  return NOTHING;
}
