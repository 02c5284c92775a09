import type { Socket } from 'socket.io';
import {
  conversationOfStoreSchema,
  readEventSchema,
  sendReplyEventSchema,
} from '@/core/contracts/admin-socket';
import { conversationTopic } from '@/core/contracts/live-events';
import { requirePermission } from '@/core/identity/require-membership';
import type { TypingGatherer } from '@/core/inbox/presence/gather-typing';
import { noteTyping } from '@/core/inbox/presence/note-typing';
import { markRead } from '@/core/inbox/reading/mark-read';
import { sendReply } from '@/core/inbox/replies/send-reply';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from '../answer-ack';
import { visitorOf } from './admin-visitor';

/** More often helps nobody, and every time goes to all processes. */
const TYPING_PAUSE_MS = 1_000;

/**
 * What a teammate does in a conversation.
 * @param lists tells the whole team where somebody types
 */
export function serveReplyEvents(ctx: AppContext, socket: Socket, lists: TypingGatherer): void {
  const { userId } = visitorOf(socket);

  socket.on('reply:send', (data, ack) =>
    answerAck(ctx, sendReplyEventSchema, data, ack, async (event) => ({
      message: await sendReply(ctx, { ...event, by: userId }),
    })),
  );

  socket.on('conversation:read', (data, ack) =>
    answerAck(ctx, readEventSchema, data, ack, async (event) => {
      await markRead(ctx, { ...event, userId });
      return null;
    }),
  );

  let typedAt = 0;
  socket.on('typing', (data) =>
    answerAck(ctx, conversationOfStoreSchema, data, undefined, async ({ storeId, conversationId }) => {
      const now = Date.now();
      // The room shows that this teammate was let into the conversation.
      if (!socket.rooms.has(conversationTopic(conversationId)) || now - typedAt < TYPING_PAUSE_MS) return;
      typedAt = now;
      await requirePermission(ctx, userId, storeId, 'conversations.reply');
      const person = await noteTyping(ctx, { storeId, conversationId, userId });
      if (person) lists.note({ storeId, conversationId, person });
    }),
  );
}
