import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import { recordShopperFeedback } from '@/core/quality/feedback/record-shopper-feedback';
import type { AppContext } from '@/core/shared/context';
import type { SignedShopper } from '@/core/stores/verification/signed/signed-identity';
import { limitFeedback } from './limit-feedback';
import { PAST_ALL, readVisitorHistory } from './read-visitor-history';

export interface VisitorFeedback {
  storeId: string;
  assistantId: string;
  channel: string;
  visitorId: string;
  conversationId: string;
  messageId: string;
  /** null takes it back. */
  feedback: ShopperFeedback | null;
  /** See hashAddress; null where it is not known. */
  addressHash: string | null;
  /** Who is logged in at the shop; null: nobody, as far as the shop has said. */
  shopper: SignedShopper | null;
}

/**
 * Keeps what a visitor thinks of an answer in a conversation of their own.
 * @returns what is stored now, secrets taken out
 * @throws AppError `rate_limited`; `not_found` for a conversation of another visitor or another customer, and for
 *   messages that are no answers of the agent
 */
export async function receiveFeedback(
  ctx: AppContext,
  { storeId, assistantId, channel, visitorId, addressHash, shopper, ...given }: VisitorFeedback,
): Promise<ShopperFeedback | null> {
  const { conversationId, messageId, feedback } = given;
  await limitFeedback(ctx, storeId, { visitorId, addressHash });
  await readVisitorHistory(
    ctx,
    { storeId, assistantId, channel, contactExternalId: visitorId, conversationId, afterSeq: PAST_ALL },
    shopper,
  );
  return recordShopperFeedback(ctx, { storeId, conversationId, messageId }, feedback);
}
