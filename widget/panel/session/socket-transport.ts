import { io } from 'socket.io-client';
import type { SignedIdentity } from '@/core/contracts/widget/identity';
import { LIVE_NAMES } from '../state/chat-state';
import type { ChatTransport, LiveAction } from './chat-transport';

const ANSWER_WITHIN_MS = 10_000;
const RETRY_AFTER_REFUSAL_MS = 5_000;
/** Refusals that the same page gets again however often it asks. */
const FINAL_CODES = new Set(['forbidden', 'not_found', 'invalid_input', 'unauthenticated', 'unsupported']);

/** The live connection to the app that served the panel. */
export function createSocketTransport(
  widgetKey: string,
  visitorId: string,
  identity: SignedIdentity | null,
): ChatTransport {
  const socket = io('/widget', {
    path: '/socket.io',
    auth: { widgetKey, visitorId, identity },
    transports: ['websocket', 'polling'],
    // Networks that break websockets get long polling.
    tryAllTransports: true,
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
  });

  function wake() {
    if (!socket.connected) socket.disconnect().connect();
  }
  // Back from a tunnel or from another tab, nobody wants to wait for the next attempt.
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });

  return {
    listen(listener) {
      socket.on('connect', listener.onOnline);
      socket.on('disconnect', (reason) => {
        listener.onOffline();
        // The server closed it on purpose, e.g. to restart: socket.io leaves coming back to us.
        if (reason === 'io server disconnect') setTimeout(() => socket.connect(), RETRY_AFTER_REFUSAL_MS);
      });
      socket.on('connect_error', (error: Error & { data?: { code?: string; detail?: string } }) => {
        listener.onOffline();
        if (socket.active) return;
        const final = FINAL_CODES.has(error.data?.code ?? '');
        listener.onRefused(error.data?.detail ?? error.message, final);
        if (!final) setTimeout(() => socket.connect(), RETRY_AFTER_REFUSAL_MS);
      });
      for (const name of LIVE_NAMES) {
        socket.on(name, (data: unknown) => listener.onLive({ type: name, data } as LiveAction));
      }
      socket.connect();
    },
    isOnline: () => socket.connected,
    request: (event, payload) => socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, payload),
    notify: (event, payload) => {
      if (socket.connected) socket.volatile.emit(event, payload);
    },
    wake,
  };
}
