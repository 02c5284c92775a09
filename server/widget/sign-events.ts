import type { Socket } from 'socket.io';
import { conversationTopic } from '@/core/contracts/live-events';
import { conversationEventSchema, pageEventSchema, seenEventSchema } from '@/core/contracts/widget/signs';
import { noteSeen } from '@/core/conversations/note-visitor-signs';
import type { TypingGatherer } from '@/core/inbox/presence/gather-typing';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from '../answer-ack';
import { createEventBudget } from '../event-budget';
import type { VisitorKeeper } from './keep-visitors';
import type { VisitorScope } from './widget-visitor';

/** The panel says it every three seconds; more often helps nobody, and every time goes to all processes. */
const TYPING_PAUSE_MS = 1000;

interface SignScope extends Pick<VisitorScope, 'storeId'> {
  /** Tells the whole team where somebody types. */
  lists: TypingGatherer;
  visitors: VisitorKeeper;
}

/**
 * What a shopper's panel tells without being asked: that they type, up to where they have read, and where they are.
 */
export function serveSignEvents(
  ctx: AppContext,
  socket: Socket,
  { storeId, lists, visitors }: SignScope,
): void {
  /** The room shows that this visitor was let into the conversation. */
  const isIn = (conversationId: string) => socket.rooms.has(conversationTopic(conversationId));
  const budget = createEventBudget(30, 2);
  const admit = (conversationId: string) => {
    if (!isIn(conversationId)) throw new AppError('not_found', 'The conversation was not found.');
    if (!budget()) throw new AppError('rate_limited', 'Too many signs at once.', { retryAfterSeconds: 5 });
  };

  let typedAt = 0;
  socket.on('typing', (data) =>
    answerAck(ctx, conversationEventSchema, data, undefined, async ({ conversationId }) => {
      const now = Date.now();
      if (!isIn(conversationId) || now - typedAt < TYPING_PAUSE_MS) return;
      typedAt = now;
      const topic = conversationTopic(conversationId);
      ctx.events.publish({ topic, name: 'contact:typing', data: { conversationId } });
      lists.note({ storeId, conversationId, person: null });
    }),
  );

  socket.on('seen', (data, ack) =>
    answerAck(ctx, seenEventSchema, data, ack, async ({ conversationId, seq }) => {
      admit(conversationId);
      await noteSeen(ctx, { storeId, conversationId, seq });
      return null;
    }),
  );

  socket.on('page', (data, ack) =>
    answerAck(ctx, pageEventSchema, data, ack, async ({ conversationId, pageUrl }) => {
      admit(conversationId);
      await visitors.move({ socketId: socket.id, storeId, conversationId, pageUrl });
      // Closed while it was noted: nobody says so any more.
      if (socket.disconnected) visitors.leave(socket.id);
      return null;
    }),
  );
  socket.on('disconnect', () => visitors.leave(socket.id));
}
