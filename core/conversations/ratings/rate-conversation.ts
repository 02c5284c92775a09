import { type RatingInput, type RatingView, ratingInputSchema } from '@/core/contracts/conversation-rating';
import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { maskSecrets } from '@/core/conversations/masking/mask-secrets';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import { readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import { findRating, lockForRating, writeRating } from './ratings.queries';

/**
 * Keeps what a shopper thinks of a conversation: once it is resolved, once, and changeable for a day after that.
 * Secrets are taken out of the comment as they are out of messages. The caller has made sure that the conversation is
 * the shopper's own.
 * @throws ZodError; AppError `not_found`; `conflict` when the conversation is not at its end, when the store asks for no
 *   ratings, or when the day is over
 */
export async function rateConversation(
  ctx: Pick<AppContext, 'sql' | 'events' | 'now'>,
  of: { storeId: string; conversationId: string },
  input: RatingInput,
): Promise<RatingView> {
  const { score, comment } = ratingInputSchema.parse(input);
  const now = ctx.now();
  const rating = await inTransaction(ctx.sql, async (client) => {
    const conversation = await lockForRating(client, of.storeId, of.conversationId);
    if (!conversation) throw notFound('The conversation');
    const earlier = await findRating(client, of.storeId, of.conversationId);
    if (earlier ? now.toISOString() >= earlier.editableUntil : !mayBegin(conversation)) {
      throw new AppError('conflict', earlier ? TOO_LATE : TOO_EARLY);
    }
    const words = comment && toStorableText(maskSecrets(comment).text);
    return writeRating(client, { ...of, now }, { score, comment: words });
  });
  const { conversationId } = of;
  const data = { conversationId, score: rating.score };
  ctx.events.publish({ topic: conversationTopic(conversationId), name: 'rating:changed', data });
  ctx.events.publish({
    topic: storeTopic(of.storeId),
    name: 'conversation:updated',
    data: { conversationId },
  });
  return rating;
}

const TOO_EARLY = 'This conversation cannot be rated now: it is not at its end.';
const TOO_LATE = 'The rating stands. It could be changed for a day.';

function mayBegin({ status, settings }: { status: string; settings: unknown }): boolean {
  return status === 'resolved' && readInboxSettings(settings).askRating;
}
