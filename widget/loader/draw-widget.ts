import type { LoaderTheme } from '../bridge/bridge-messages';
import { parseHexColour, type Rgb, textColourOn } from '../colour/contrast-colour';
import { adoptStyles } from './adopt-styles';
import type { LoaderWords } from './loader-words';
import { make } from './make-element';

const CHAT_ICON = 'M4 20l1-4.5A8 8 0 1 1 8.6 18.7zM8.5 10h7M8.5 13.2h4.5';
const DOWN_ICON = 'M6 9.5l6 6 6-6';

export interface DrawnWidget {
  bubble: HTMLElement;
  dialog: HTMLDialogElement;
  /** Shown in the dialog until the panel is there. */
  wait: HTMLElement;
  setTheme: (theme: LoaderTheme) => void;
  setOpen: (open: boolean) => void;
  setReady: () => void;
  setUnread: (count: number) => void;
}

/** Draws the bubble and the empty panel into a shadow root: fixed to the viewport, outside the page's layout. */
export function drawWidget({
  language,
  row: [openLabel, closeLabel, unreadLabel],
}: LoaderWords): DrawnWidget {
  const icon = (d: string) =>
    make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, make('path', { d }));
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const bubble = make(
    'button',
    { class: 'bubble', 'aria-haspopup': 'dialog', 'aria-controls': 'panel' },
    icon(CHAT_ICON),
    icon(DOWN_ICON),
    badge,
  );
  const wait = make('div', { class: 'wait' });
  const dialog = make('dialog', { id: 'panel', 'aria-label': 'Chat' }, wait) as HTMLDialogElement;
  const status = make('span', { class: 'status', role: 'status' });
  const root = make('div', { class: 'root', lang: language, dir: 'auto' }, dialog, bubble, status);
  const host = make('storefolk-widget');
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow);
  shadow.append(root);
  document.body.append(host);

  let unread = 0;
  let open = false;
  const label = () => {
    const news = unread ? `. ${unreadLabel}: ${unread}` : '';
    bubble.setAttribute('aria-expanded', `${open}`);
    bubble.setAttribute('aria-label', open ? closeLabel : openLabel + news);
    root.classList.toggle('open', open);
  };
  label();

  return {
    bubble,
    dialog,
    wait,
    setTheme({ primaryColour, position, colourScheme }) {
      root.style.colorScheme = colourScheme === 'auto' ? 'light dark' : colourScheme;
      root.classList.toggle('left', position === 'left');
      root.style.setProperty('--colour', primaryColour);
      root.style.setProperty('--on', textColourOn(parseHexColour(primaryColour) as Rgb));
    },
    setOpen(now) {
      open = now;
      label();
    },
    setReady: () => root.classList.add('ready'),
    setUnread(count) {
      if (count > unread) status.textContent = `${unreadLabel}: ${count}`;
      unread = count;
      badge.textContent = count > 9 ? '9+' : count ? `${count}` : '';
      label();
    },
  };
}
