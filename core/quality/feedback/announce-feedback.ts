import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import type { AnswerId } from './feedback-rows.queries';

/** Tells the team's browsers that somebody thinks something else of an answer than before. */
export function announceFeedback(
  ctx: Pick<AppContext, 'events'>,
  { storeId, conversationId, messageId }: AnswerId,
): void {
  ctx.events.publish({
    topic: storeTopic(storeId),
    name: 'feedback:changed',
    data: { conversationId, messageId },
  });
}
