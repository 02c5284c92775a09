import type { Namespace, Socket } from 'socket.io';
import { conversationTopic } from '@/core/contracts/live-events';
import { conversationEventSchema, pageEventSchema, seenEventSchema } from '@/core/contracts/widget/signs';
import { notePage, noteSeen } from '@/core/conversations/note-visitor-signs';
import type { TypingGatherer } from '@/core/inbox/presence/gather-typing';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from '../answer-ack';
import { createEventBudget } from '../event-budget';
import type { VisitorScope } from './widget-visitor';

/** The panel says it every three seconds; more often helps nobody, and every time goes to all processes. */
const TYPING_PAUSE_MS = 1000;
/** From one page of the shop to the next the socket is closed for a moment. */
const LEFT_AFTER_MS = 5000;

interface SignScope extends Pick<VisitorScope, 'storeId'> {
  /** The room of all sockets of the visitor. */
  everyTab: string;
  /** Tells the whole team where somebody types. */
  lists: TypingGatherer;
}

/**
 * What a shopper's panel tells without being asked: that they type, up to where they have read, and where they are.
 */
export function serveSignEvents(
  ctx: AppContext,
  namespace: Namespace,
  socket: Socket,
  { storeId, everyTab, lists }: SignScope,
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

  /** Where a page was told: to be taken back when the shopper leaves. */
  let shownIn: string | null = null;
  socket.on('page', (data, ack) =>
    answerAck(ctx, pageEventSchema, data, ack, async ({ conversationId, pageUrl }) => {
      admit(conversationId);
      shownIn = conversationId;
      await notePage(ctx, { storeId, conversationId, pageUrl });
      return null;
    }),
  );
  socket.on('disconnect', () => {
    const conversationId = shownIn;
    if (!conversationId) return;
    setTimeout(() => {
      const still = namespace.adapter.rooms.get(everyTab)?.size ?? 0;
      if (still > 0) return;
      notePage(ctx, { storeId, conversationId, pageUrl: null }).catch((error) =>
        ctx.log.warn({ err: error }, 'leaving not told'),
      );
    }, LEFT_AFTER_MS).unref();
  });
}
