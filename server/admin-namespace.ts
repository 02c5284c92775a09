import type { Namespace } from 'socket.io';
import { z } from 'zod';
import { readSessionFromCookieHeader } from '@/adapters/auth/session-token';
import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { requireConversation } from '@/core/conversations/require-conversation.queries';
import { requireMembership } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { answerAck } from './answer-ack';

const storeEventSchema = z.object({ storeId: z.uuid() });
const conversationEventSchema = storeEventSchema.extend({ conversationId: z.uuid() });

/** The team's side: whoever is signed in may watch the stores they belong to, and those stores' conversations. */
export function serveAdminSockets(ctx: AppContext, namespace: Namespace, ownHosts: readonly string[]): void {
  namespace.use(async (socket, next) => {
    const { origin, host, cookie } = socket.handshake.headers;
    // Cookies travel with requests of foreign pages too: only pages of the app itself may connect.
    const own = !origin || (URL.canParse(origin) && [...ownHosts, host].includes(new URL(origin).host));
    const session = own ? await readSessionFromCookieHeader(cookie).catch(() => null) : null;
    if (!session) {
      const detail = 'Your session has ended. Sign in again.';
      return next(Object.assign(new Error(detail), { data: { code: 'unauthenticated', detail } }));
    }
    socket.data.userId = session.userId;
    next();
  });

  namespace.on('connection', (socket) => {
    const userId = socket.data.userId as string;

    socket.on('store:watch', (data, ack) =>
      answerAck(ctx, storeEventSchema, data, ack, async ({ storeId }) => {
        await requireMembership(ctx, userId, storeId);
        await socket.join(storeTopic(storeId));
        return null;
      }),
    );

    socket.on('conversation:watch', (data, ack) =>
      answerAck(ctx, conversationEventSchema, data, ack, async ({ storeId, conversationId }) => {
        await requireMembership(ctx, userId, storeId);
        await requireConversation(ctx, storeId, conversationId);
        await socket.join(conversationTopic(conversationId));
        return null;
      }),
    );

    socket.on('conversation:unwatch', (data, ack) =>
      answerAck(ctx, conversationEventSchema, data, ack, async ({ conversationId }) => {
        await socket.leave(conversationTopic(conversationId));
        return null;
      }),
    );
  });
}
