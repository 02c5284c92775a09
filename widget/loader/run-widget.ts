import type { LoaderTheme, ToLoader } from '../bridge/bridge-messages';
import { PHONE } from './adopt-styles';
import { drawWidget } from './draw-widget';
import type { ScriptOptions } from './find-script';
import { chooseLoaderWords } from './loader-words';
import { createOpener } from './open-panel';
import type { PageStore } from './page-memory';
import { createPanelFrame } from './panel-frame';

/** Answers of teammates are waited for in the background as long as this after the last message. */
const LISTEN_FOR_MS = 3 * 24 * 3600 * 1000;

export type Tell = (event: 'open' | 'close' | 'unread', detail?: number) => void;

/** Shows the count before the page's title, where tabs are named: "(2) Fern & Oak". */
const badgeTitle = (count: number) => {
  const title = document.title.replace(/^\(\d+\) /, '');
  document.title = count ? `(${count}) ${title}` : title;
};

export interface Widget {
  open: () => void;
  close: () => void;
  toggle: () => void;
}

/** Draws the widget and connects bubble, dialog and panel. `tell` hears what happens. */
export function runWidget(options: ScriptOptions, store: PageStore, theme: LoaderTheme, tell: Tell): Widget {
  const words = chooseLoaderWords([options.locale, document.documentElement.lang, ...navigator.languages]);
  const drawn = drawWidget(words);
  let focusWanted = false;

  const opener = createOpener(drawn, () => {
    store.keepOpen(false);
    frame.send({ type: 'hidden' });
    tell('close');
  });
  const frame = createPanelFrame(options, drawn, words, heed, opener.hide);

  function open(byShopper: boolean) {
    if (opener.isOpen()) return;
    focusWanted = byShopper;
    frame.load();
    opener.show();
    store.keepOpen(true);
    show();
    tell('open');
  }

  /** Without effect until the panel is ready, which calls for it again. */
  function show() {
    if (focusWanted) frame.focus();
    frame.send({ type: 'shown', focus: focusWanted });
  }

  function setTheme(next: LoaderTheme) {
    store.keep({ theme: next });
    drawn.setTheme({ ...next, position: options.position ?? next.position });
  }

  function heed(message: ToLoader) {
    switch (message.type) {
      case 'ready': {
        const { visitorId = null, active } = store.read();
        const known = visitorId !== null || active !== undefined;
        frame.send({ type: 'init', visitorId, known, pageUrl: location.href, data: options.data });
        if (opener.isOpen()) show();
        break;
      }
      case 'close':
        opener.hide();
        break;
      case 'unread':
        drawn.setUnread(message.count);
        badgeTitle(message.count);
        tell('unread', message.count);
        break;
      case 'theme':
        setTheme(message.theme);
        break;
      case 'keep-visitor':
        store.keep({ visitorId: message.visitorId });
        break;
      case 'activity':
        store.keep({ active: message.active ? Date.now() : 0 });
    }
  }

  const toggle = () => (opener.isOpen() ? opener.hide() : open(true));
  drawn.bubble.addEventListener('click', toggle);
  for (const part of [drawn.bubble, drawn.dialog] as HTMLElement[]) {
    part.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') opener.hide();
    });
  }

  // Single-page shops change the address without a page load. Going from the page into the iframe blurs the window:
  // at the latest then the panel learns where the shopper is, without wrapping the page's history functions.
  const tellPage = () => frame.send({ type: 'page', pageUrl: location.href });
  addEventListener('blur', tellPage);
  addEventListener('popstate', tellPage);
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', tellPage);

  setTheme(theme);
  if ((options.openAtStart || store.wasOpen()) && !matchMedia(PHONE).matches) open(false);
  else if (Date.now() - (store.read().active ?? 0) < LISTEN_FOR_MS) setTimeout(frame.load, 3000);

  return { open: () => open(true), close: opener.hide, toggle };
}
