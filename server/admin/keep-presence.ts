import type { Namespace } from 'socket.io';
import { beat } from '@/core/inbox/presence/presence';
import type { AppContext } from '@/core/shared/context';
import { visitorOf } from './admin-visitor';

/** Three times within what counts as a sign of life. */
const BEAT_MS = 15_000;

/**
 * Tells the other processes which windows are open here, and cuts those whose person may not be here any more, should
 * the event that says so have been lost.
 * @returns ends it
 */
export function keepPresence(ctx: AppContext, namespace: Namespace): () => void {
  const timer = setInterval(async () => {
    // Windows that watch no store yet are not known to the database, and see nothing.
    const open = [...namespace.sockets.values()].filter((socket) => isWatching(socket.rooms));
    try {
      const gone = await beat(
        ctx,
        open.map((socket) => ({ socketId: socket.id, sessionVersion: visitorOf(socket).sessionVersion })),
      );
      for (const socketId of gone) namespace.sockets.get(socketId)?.disconnect(true);
    } catch (error) {
      ctx.log.warn({ err: error }, 'presence not told');
    }
  }, BEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function isWatching(rooms: ReadonlySet<string>): boolean {
  return [...rooms].some((room) => room.startsWith('store:'));
}
