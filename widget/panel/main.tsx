import { type ComponentProps, render } from 'preact';
import { PanelRoot } from './components/frame/panel-root';
import { createHostBridge } from './host-bridge';
import { createChatSession } from './session/chat-session';
import { createPanelMemory } from './session/panel-memory';
import { readIdentity } from './session/read-identity';
import { createSocketTransport } from './session/socket-transport';
import { createUploader } from './session/upload-file';
import { type HandedOver, newRandomId, recogniseVisitor } from './session/visitor-id';
import './styles/tokens.css';
import './styles/layout.css';
import './styles/messages.css';
import './styles/sources.css';
import './styles/actions.css';
import './styles/feedback.css';
import './styles/products.css';
import './styles/orders.css';
import './styles/cart.css';
import './styles/composer.css';
import './styles/files.css';
import './styles/cards.css';
import './styles/views.css';

/** A page that embeds the panel without the loader says nothing. */
const PAGE_WITHIN_MS = 600;

const query = new URLSearchParams(location.search);
const widgetKey = query.get('key') ?? '';
const bridge = createHostBridge(query.get('host'));
const memory = createPanelMemory(widgetKey, () => window.localStorage);
const root = document.getElementById('panel') as HTMLElement;

function draw(chat: ComponentProps<typeof PanelRoot>['chat']) {
  const props = { widgetKey, pageLocale: query.get('locale'), bridge, memory, chat };
  render(<PanelRoot {...props} />, root);
}

function askPage(): Promise<HandedOver | null> {
  if (!bridge.origin) return Promise.resolve(null);
  return new Promise((resolve) => {
    bridge.listen((message) => message.type === 'init' && resolve(message));
    setTimeout(resolve, PAGE_WITHIN_MS, null);
  });
}

async function start() {
  const asked = askPage();
  draw(null);
  bridge.send({ type: 'ready' });
  const handedOver = await asked;
  const { visitorId, keepInPage } = recogniseVisitor(memory, handedOver);
  if (keepInPage) bridge.send({ type: 'keep-visitor', visitorId });
  const session = createChatSession({
    transport: createSocketTransport(widgetKey, visitorId, readIdentity(handedOver?.data)),
    memory,
    newId: newRandomId,
    now: Date.now,
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  session.start();
  draw({ session, upload: createUploader(widgetKey, visitorId) });
}

void start();
