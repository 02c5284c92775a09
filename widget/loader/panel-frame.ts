import { readPanelMessage, sealBridgeMessage, type ToLoader, type ToPanel } from '../bridge/bridge-messages';
import type { DrawnWidget } from './draw-widget';
import type { ScriptOptions } from './find-script';
import type { LoaderWords } from './loader-words';
import { make } from './make-element';

/** A panel that the server refused, or that cannot be reached, never says "ready". */
const READY_WITHIN_MS = 8_000;

export interface PanelFrame {
  /** Makes the iframe if there is none yet. */
  load: () => void;
  send: (message: ToPanel) => void;
  focus: () => void;
}

/**
 * The panel's iframe and the conversation with it: messages go to the app's exact origin and are heeded only
 * when they come from that origin and that window.
 * @param onGiveUp the shopper closes a panel that could not be loaded
 */
export function createPanelFrame(
  { origin, widgetKey, locale }: ScriptOptions,
  { wait, dialog, setReady }: DrawnWidget,
  { row: [openLabel, closeLabel, , failedLabel] }: LoaderWords,
  onMessage: (message: ToLoader) => void,
  onGiveUp: () => void,
): PanelFrame {
  let frame: HTMLIFrameElement | null = null;
  let ready = false;
  const query = new URLSearchParams({ key: widgetKey, host: location.origin });
  if (locale) query.set('locale', locale);

  function load() {
    frame?.remove();
    frame = make('iframe', { src: `${origin}/widget/panel?${query}`, title: 'Chat' }) as HTMLIFrameElement;
    wait.replaceChildren(make('span', { class: 'dots', 'aria-hidden': 'true' }, '•••'));
    dialog.append(frame);
    // A slow panel may still come after this, and then takes the place of the words.
    setTimeout(() => {
      const retry = make('button', {}, openLabel);
      const close = make('button', {}, closeLabel);
      retry.onclick = load;
      close.onclick = onGiveUp;
      wait.replaceChildren(make('span', { role: 'alert' }, failedLabel), retry, close);
    }, READY_WITHIN_MS);
  }

  addEventListener('message', (event) => {
    if (event.origin !== origin || !frame || event.source !== frame.contentWindow) return;
    const message = readPanelMessage(event.data);
    if (!message) return;
    if (message.type === 'ready') {
      ready = true;
      setReady();
    }
    onMessage(message);
  });

  return {
    load() {
      if (!frame) load();
    },
    send(message) {
      if (ready) frame?.contentWindow?.postMessage(sealBridgeMessage(message), origin);
    },
    focus: () => frame?.focus(),
  };
}
