import type { Socket } from 'socket.io';
import { conversationOfStoreSchema, storeEventSchema } from '@/core/contracts/admin-socket';
import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { requireConversation } from '@/core/conversations/require-conversation.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { noteWindow } from '@/core/inbox/presence/presence';
import { findOnline, findViewers } from '@/core/inbox/presence/presence.queries';
import { findContactPage } from '@/core/inbox/presence/visitor-presence';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from '../answer-ack';
import { visitorOf } from './admin-visitor';

/** What a teammate's window shows: a store, and in it one conversation at a time. */
export function serveWatchEvents(ctx: AppContext, socket: Socket): void {
  const { userId } = visitorOf(socket);
  const window = (storeId: string, conversationId: string | null) => ({
    ...{ socketId: socket.id, userId, storeId, conversationId },
  });

  socket.on('store:watch', (data, ack) =>
    answerAck(ctx, storeEventSchema, data, ack, async ({ storeId }) => {
      await requirePermission(ctx, userId, storeId, 'conversations.view');
      await socket.join(storeTopic(storeId));
      await noteWindow(ctx, window(storeId, null), { isNew: true });
      return { online: await findOnline(ctx.sql, storeId, ctx.now()) };
    }),
  );

  socket.on('conversation:watch', (data, ack) =>
    answerAck(ctx, conversationOfStoreSchema, data, ack, async ({ storeId, conversationId }) => {
      await requirePermission(ctx, userId, storeId, 'conversations.view');
      await requireConversation(ctx, storeId, conversationId);
      await socket.join(conversationTopic(conversationId));
      await noteWindow(ctx, window(storeId, conversationId), { isNew: false });
      const [viewers, page] = await Promise.all([
        findViewers(ctx.sql, storeId, conversationId, ctx.now()),
        findContactPage(ctx, { storeId, conversationId }),
      ]);
      return { viewers, page };
    }),
  );

  socket.on('conversation:unwatch', (data, ack) =>
    answerAck(ctx, conversationOfStoreSchema, data, ack, async ({ storeId, conversationId }) => {
      const topic = conversationTopic(conversationId);
      // Only who was let in can leave; another conversation may be on the screen already.
      if (!socket.rooms.has(topic)) return null;
      await socket.leave(topic);
      const stays = [...socket.rooms].some((room) => room.startsWith('conversation:'));
      if (!stays) await noteWindow(ctx, window(storeId, null), { isNew: false });
      return null;
    }),
  );
}
