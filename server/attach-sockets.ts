import type { Server as HttpServer } from 'node:http';
import { type Namespace, Server } from 'socket.io';
import type { LiveEventName } from '@/core/contracts/live-events';
import { createTypingGatherer } from '@/core/inbox/presence/gather-typing';
import type { AppContext } from '@/core/shared/context';
import { cutMember, serveAdminSockets } from './admin/admin-namespace';
import { keepVisitors } from './widget/keep-visitors';
import { keepWaits } from './widget/keep-waits';
import { serveWidgetSockets } from './widget/widget-namespace';

/** Events of a conversation that its shopper may see. */
const FOR_SHOPPERS: ReadonlySet<LiveEventName> = new Set([
  'message',
  'turn:started',
  'turn:tool',
  'turn:delta',
  'turn:reset',
  'turn:ended',
  'conversation:status',
  'conversation:person',
  'conversation:removed',
  'teammate:typing',
  'attachment:changed',
  'rating:changed',
]);
/** A message of 4,000 characters takes at most 16 kB; attachments do not come this way. */
const MAX_EVENT_BYTES = 256 * 1024;
const RECONNECT_WITHIN_MS = 2_000;

/**
 * Puts socket.io on the app's port. Each process sends to its own sockets; the event bus carries events between
 * processes, so no socket.io adapter is needed.
 * @param ownHosts hosts under which the app is reached, ports included
 */
export function attachSockets(ctx: AppContext, http: HttpServer, ownHosts: readonly string[]): Server {
  const io = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: MAX_EVENT_BYTES,
    // Polling first is the fallback for networks that break websockets; its requests carry no cookies.
    cors: { origin: true, credentials: false },
    pingInterval: 25_000,
    pingTimeout: 20_000,
    perMessageDeflate: false,
  });
  const widget = io.of('/widget');
  const admin = io.of('/admin');
  const lists = createTypingGatherer(ctx.events);
  const visitors = keepVisitors(ctx);
  const waits = keepWaits(ctx, widget);
  serveWidgetSockets(ctx, widget, { ownHosts, lists, visitors, waits });
  http.once('close', serveAdminSockets(ctx, admin, { ownHosts, lists }));
  for (const { close } of [lists, visitors, waits]) http.once('close', close);
  ctx.events.subscribe(({ topic, name, data }) => {
    if (name === 'contact:tabs') return widget.in(data.tabs).socketsJoin(topic);
    if (name === 'member:changed' && !data.active) cutMember(admin, data.userId);
    admin.to(topic).emit(name, data);
    if (topic.startsWith('conversation:') && FOR_SHOPPERS.has(name)) widget.to(topic).emit(name, data);
  });
  ctx.events.onGap(() => letReconnect([widget, admin]));
  return io;
}

/** Browsers fetch what they have missed when they come back; not all of them in the same moment. */
function letReconnect(namespaces: readonly Namespace[]): void {
  for (const socket of namespaces.flatMap((namespace) => [...namespace.sockets.values()])) {
    setTimeout(() => socket.conn.close(), Math.random() * RECONNECT_WITHIN_MS).unref();
  }
}
