import type { LoaderTheme } from '../bridge/bridge-messages';
import { fetchTheme } from './fetch-theme';
import { findScript, type ScriptOptions } from './find-script';
import { createPageStore } from './page-memory';
import { runWidget, type Tell, type Widget } from './run-widget';

type Listener = (detail?: number) => void;

const DEFAULT_THEME: LoaderTheme = { primaryColour: '#5457e5', position: 'right', colourScheme: 'auto' };
/** The bubble waits this long for its colour, so that it does not appear in one and change to another. */
const THEME_WITHIN_MS = 1500;

async function startWidget(options: ScriptOptions, tell: Tell): Promise<Widget | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, THEME_WITHIN_MS, null));
  const theme = await Promise.race([fetchTheme(options.origin, options.widgetKey), late]);
  // A bubble that leads to a refused chat is worse than none.
  if (theme === 'refused') return null;
  if (!document.body) {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  const store = createPageStore(options.widgetKey);
  return runWidget(options, store, theme ?? store.read().theme ?? DEFAULT_THEME, tell);
}

function expose(options: ScriptOptions) {
  const listeners = new Set<[name: string, Listener]>();
  const started = startWidget(options, (event, detail) => {
    for (const [name, listener] of listeners) if (name === event) listener(detail);
  });
  // Calls made before the bubble is drawn are carried out once it is.
  const later = (act: keyof Widget) => () => {
    started.then((widget) => widget?.[act]());
  };
  return {
    open: later('open'),
    close: later('close'),
    toggle: later('toggle'),
    /** Hears "open", "close" and "unread" (with the count). @returns a function that stops it */
    on(...entry: [name: string, Listener]) {
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}

const options = findScript();
// The script may be included twice, by a theme and by a tag manager.
if (options && !('Storefolk' in window)) Object.assign(window, { Storefolk: expose(options) });
