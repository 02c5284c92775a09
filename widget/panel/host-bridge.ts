import { readLoaderMessage, sealBridgeMessage, type ToLoader, type ToPanel } from '../bridge/bridge-messages';

export interface HostBridge {
  /** Origin of the page that shows the panel; null when the panel is a page of its own. */
  origin: string | null;
  send: (message: ToLoader) => void;
  /** Hears what has come so far as well: the page answers faster than the panel is drawn. */
  listen: (listener: (message: ToPanel) => void) => void;
}

/** The panel's start and its screen; once both listen, nothing needs to be kept. */
const LISTENERS = 2;

/**
 * The way to the shop's page. That the page may show the panel at all is decided by the browser (frame-ancestors);
 * messages go to the named origin only and are heeded only from that origin and the window above.
 * @param host the `host` parameter of the panel's address
 */
export function createHostBridge(host: string | null): HostBridge {
  const origin = readOrigin(host);
  if (!origin || window.parent === window) return { origin: null, send: () => {}, listen: () => {} };
  const received: ToPanel[] = [];
  const listeners: ((message: ToPanel) => void)[] = [];
  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== window.parent) return;
    const message = readLoaderMessage(event.data);
    if (!message) return;
    if (listeners.length < LISTENERS) received.push(message);
    for (const listener of listeners) listener(message);
  });
  return {
    origin,
    send: (message) => window.parent.postMessage(sealBridgeMessage(message), origin),
    listen(listener) {
      listeners.push(listener);
      for (const message of received) listener(message);
    },
  };
}

function readOrigin(host: string | null): string | null {
  if (!host || !URL.canParse(host)) return null;
  const { origin, protocol } = new URL(host);
  return origin === host && (protocol === 'https:' || protocol === 'http:') ? origin : null;
}
