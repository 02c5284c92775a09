import type { Socket } from 'socket.io';
import { receiveFeedback, type VisitorFeedback } from '@/core/channels/web-widget/receive-feedback';
import { giveFeedbackEventSchema } from '@/core/contracts/widget/feedback';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from '../answer-ack';

/** A shopper's thumbs on the agent's answers. */
export function serveFeedbackEvents(
  ctx: AppContext,
  socket: Socket,
  visitor: Omit<VisitorFeedback, 'conversationId' | 'messageId' | 'feedback'>,
): void {
  socket.on('feedback:give', (data, ack) =>
    answerAck(ctx, giveFeedbackEventSchema, data, ack, async (given) => ({
      feedback: await receiveFeedback(ctx, { ...visitor, ...given }),
    })),
  );
}
