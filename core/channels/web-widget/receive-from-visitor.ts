import { type ReceivedMessage, receiveMessage } from '@/core/conversations/receive-message';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import {
  applySignedIdentity,
  isOthersConversation,
} from '@/core/stores/verification/signed/apply-signed-identity';
import type { SignedShopper } from '@/core/stores/verification/signed/signed-identity';
import { refuseBlocked } from './refuse-blocked';

export interface VisitorMessage {
  storeId: string;
  assistantId: string;
  channel: string;
  visitorId: string;
  /** May be empty beside files. */
  text: string;
  attachmentIds?: readonly string[];
  clientId: string;
  conversationId: string | null;
  pageUrl: string | null;
  /** See hashAddress; null where it is not known. */
  addressHash: string | null;
  /** Who is logged in at the shop; null: nobody, as far as the shop has said. */
  shopper: SignedShopper | null;
}

/**
 * Stores what a visitor wrote; the conversation becomes the logged-in shopper's. The caller starts the turn.
 * @throws AppError `not_found` when the conversation is another visitor's, or belongs to another customer than the one
 *   who is logged in: a new one has to begin; `forbidden` when the store has blocked the visitor
 */
export async function receiveFromVisitor(ctx: AppContext, message: VisitorMessage): Promise<ReceivedMessage> {
  const { storeId, visitorId, shopper, ...rest } = message;
  await refuseBlocked(ctx, message);
  if (message.conversationId) {
    const conversation = { storeId, conversationId: message.conversationId };
    if (await isOthersConversation(ctx, conversation, shopper)) throw notFound('The conversation');
  }
  const received = await receiveMessage(ctx, { ...rest, storeId, contactExternalId: visitorId });
  await applySignedIdentity(ctx, { storeId, conversationId: received.conversationId }, shopper);
  return received;
}
