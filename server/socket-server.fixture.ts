import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { authCookieNames, encodeSession } from '@/adapters/auth/session-token';
import type { AppContext } from '@/core/shared/context';
import { attachSockets } from './attach-sockets';

export interface Handshake {
  widgetKey: string;
  visitorId: string;
  /** Who is logged in at the shop, as its page says. */
  identity?: unknown;
}

/** The app's sockets on a port of their own, and browsers that connect to them. */
export interface SocketServer {
  origin: string;
  /** Connects a panel, with whatever headers a client may write. */
  connectShopper(handshake: Handshake, headers?: Record<string, string>): Socket;
  /** Connects the admin of somebody who is signed in. */
  connectTeammate(userId: string): Promise<Socket>;
  /** Connects to the admin with this header `cookie`, or with none. */
  connectAdmin(cookie?: string): Socket;
  /** Ends all connections, so that the next test begins alone. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function startSocketServer(ctx: AppContext): Promise<SocketServer> {
  const http = createServer();
  const sockets = attachSockets(ctx, http, []);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const open: Socket[] = [];
  const connect = (namespace: string, extraHeaders: Record<string, string>, auth: object = {}) => {
    const options = { transports: ['websocket'], reconnection: false, forceNew: true };
    const socket = io(origin + namespace, { ...options, auth, extraHeaders });
    open.push(socket);
    return socket;
  };
  const connectAdmin = (cookie?: string) => connect('/admin', cookie ? { cookie } : {});
  return {
    origin,
    connectShopper: (handshake, headers = {}) => connect('/widget', headers, handshake),
    async connectTeammate(userId) {
      const { sessionVersion } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
      return connectAdmin(`${authCookieNames().session}=${await encodeSession({ userId, sessionVersion })}`);
    },
    connectAdmin,
    hangUp() {
      for (const socket of open.splice(0)) socket.disconnect();
    },
    close: async () => void (await sockets.close()),
  };
}
