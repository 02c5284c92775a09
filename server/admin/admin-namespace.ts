import type { Namespace } from 'socket.io';
import { readSessionFromCookieHeader } from '@/adapters/auth/session-token';
import type { TypingGatherer } from '@/core/inbox/presence/gather-typing';
import { closeWindow } from '@/core/inbox/presence/presence';
import type { AppContext } from '@/core/shared/context';
import { type AdminVisitor, visitorOf } from './admin-visitor';
import { keepPresence } from './keep-presence';
import { serveReplyEvents } from './reply-events';
import { serveWatchEvents } from './watch-events';

/**
 * The team's side: whoever is signed in may watch the stores they belong to, and those stores' conversations, and answer
 * there. Each event is checked anew against the person's role.
 * @returns stops the signs of life
 */
export function serveAdminSockets(
  ctx: AppContext,
  namespace: Namespace,
  { ownHosts, lists }: { ownHosts: readonly string[]; lists: TypingGatherer },
): () => void {
  namespace.use(async (socket, next) => {
    const { origin, host, cookie } = socket.handshake.headers;
    // Cookies travel with requests of foreign pages too: only pages of the app itself may connect.
    const own = !origin || (URL.canParse(origin) && [...ownHosts, host].includes(new URL(origin).host));
    let session: Awaited<ReturnType<typeof readSessionFromCookieHeader>> = null;
    try {
      session = own ? await readSessionFromCookieHeader(cookie) : null;
    } catch (error) {
      // Nobody is signed out because the database is away for a moment.
      ctx.log.warn({ err: error }, 'session not readable');
      return next(refusal('internal', 'The server is not ready. Trying again.'));
    }
    if (!session) return next(refusal('unauthenticated', 'Your session has ended. Sign in again.'));
    socket.data = { userId: session.userId, sessionVersion: session.sessionVersion } satisfies AdminVisitor;
    next();
  });

  namespace.on('connection', (socket) => {
    serveWatchEvents(ctx, socket);
    serveReplyEvents(ctx, socket, lists);
    socket.on('disconnect', () => {
      closeWindow(ctx, socket.id).catch((error) => ctx.log.warn({ err: error }, 'window not closed'));
    });
  });
  return keepPresence(ctx, namespace);
}

const refusal = (code: string, detail: string): Error =>
  Object.assign(new Error(detail), { data: { code, detail } });

/** Cuts everybody's sockets who has left a store, in the moment that it is told. */
export function cutMember(namespace: Namespace, userId: string): void {
  for (const socket of namespace.sockets.values()) {
    if (visitorOf(socket).userId === userId) socket.disconnect(true);
  }
}
