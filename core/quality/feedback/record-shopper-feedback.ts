import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import { maskSecrets } from '@/core/conversations/masking/mask-secrets';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { announceFeedback } from './announce-feedback';
import { type AnswerId, deleteFeedback, writeFeedback } from './feedback-rows.queries';

/**
 * Keeps what a shopper thinks of an answer, in place of what they thought before. Secrets are taken out of the comment
 * as they are out of messages. The caller has made sure that the conversation is the shopper's own.
 * @param feedback null takes it back
 * @returns what is stored now
 * @throws AppError `not_found` when the conversation has no such answer, also for messages of people
 */
export async function recordShopperFeedback(
  ctx: Pick<AppContext, 'sql' | 'events' | 'now'>,
  answer: AnswerId,
  feedback: ShopperFeedback | null,
): Promise<ShopperFeedback | null> {
  const stored = feedback && toStored(feedback);
  if (!stored) await deleteFeedback(ctx.sql, answer, 'shopper');
  else if (!(await writeFeedback(ctx.sql, answer, 'shopper', { ...stored, at: ctx.now() }))) {
    throw notFound('The answer');
  }
  announceFeedback(ctx, answer);
  return stored;
}

/** Praise needs no reason: one that was chosen before the shopper changed their mind does not stay. */
function toStored({ helpful, reason, comment }: ShopperFeedback): ShopperFeedback {
  if (helpful) return { helpful, reason: null, comment: null };
  return { helpful, reason, comment: comment && maskSecrets(comment).text };
}
