import type { Socket } from 'socket.io';
import {
  limitTranscriptMails,
  limitVisitorRequests,
} from '@/core/channels/web-widget/limit-visitor-requests';
import { listVisitorConversations } from '@/core/channels/web-widget/list-visitor-conversations';
import { refuseBlocked } from '@/core/channels/web-widget/refuse-blocked';
import { giveRatingEventSchema } from '@/core/contracts/widget/feedback';
import { listConversationsEventSchema } from '@/core/contracts/widget/history';
import { leaveEmailEventSchema } from '@/core/contracts/widget/shopper-email';
import { fetchTranscriptEventSchema, mailTranscriptEventSchema } from '@/core/contracts/widget/transcripts';
import { leaveEmail } from '@/core/conversations/hand-off/leave-email';
import { rateConversation } from '@/core/conversations/ratings/rate-conversation';
import { makeTranscriptFile } from '@/core/conversations/transcripts/make-transcript-file';
import { requestTranscript } from '@/core/conversations/transcripts/request-transcript';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from '../answer-ack';
import { type VisitorScope, WIDGET_CHANNEL } from './widget-visitor';

/** What a shopper does about a conversation: rating it, leaving an address, taking a copy, finding earlier ones. */
export function serveAfterEvents(ctx: AppContext, socket: Socket, visitor: VisitorScope): void {
  const { storeId, visitorId, shopper } = visitor;
  const channel = WIDGET_CHANNEL;

  socket.on('rating:give', (data, ack) =>
    answerAck(ctx, giveRatingEventSchema, data, ack, async ({ conversationId, rating }) => {
      await limitVisitorRequests(ctx, 'rating', visitor);
      await refuseBlocked(ctx, { storeId, channel, visitorId });
      await visitor.requireOwn(conversationId);
      return { rating: await rateConversation(ctx, { storeId, conversationId }, rating) };
    }),
  );

  socket.on('email:leave', (data, ack) =>
    answerAck(ctx, leaveEmailEventSchema, data, ack, async ({ conversationId, email }) => {
      await limitVisitorRequests(ctx, 'email', visitor);
      await refuseBlocked(ctx, { storeId, channel, visitorId });
      await visitor.requireOwn(conversationId);
      await leaveEmail(ctx, { storeId, conversationId }, email);
      return null;
    }),
  );

  socket.on('transcript:fetch', (data, ack) =>
    answerAck(ctx, fetchTranscriptEventSchema, data, ack, async (event) => {
      await limitVisitorRequests(ctx, 'transcript', visitor);
      await visitor.requireOwn(event.conversationId);
      return makeTranscriptFile(ctx, { storeId, ...event });
    }),
  );

  socket.on('transcript:mail', (data, ack) =>
    answerAck(ctx, mailTranscriptEventSchema, data, ack, async (event) => {
      await limitVisitorRequests(ctx, 'transcript', visitor);
      await refuseBlocked(ctx, { storeId, channel, visitorId });
      await visitor.requireOwn(event.conversationId);
      await limitTranscriptMails(ctx, visitor);
      await requestTranscript(ctx, { storeId, ...event });
      return null;
    }),
  );

  socket.on('conversations:list', (data, ack) =>
    answerAck(ctx, listConversationsEventSchema, data, ack, async () => {
      await limitVisitorRequests(ctx, 'list', visitor);
      const { assistantId } = visitor.widget;
      return {
        conversations: await listVisitorConversations(
          ctx,
          { storeId, assistantId, channel, visitorId },
          shopper,
        ),
      };
    }),
  );
}
