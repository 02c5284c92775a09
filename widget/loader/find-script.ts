import type { LoaderTheme } from '../bridge/bridge-messages';

export interface ScriptOptions {
  /** Origin of the Storefolk server that served the script. */
  origin: string;
  widgetKey: string;
  /** `data-position`: wins over the assistant's settings. */
  position: LoaderTheme['position'] | undefined;
  /** `data-open`: open the panel as soon as the page has loaded (never on phones, where it would cover the shop). */
  openAtStart: boolean;
  /** `data-locale`: language of the widget's own words. */
  locale: string | undefined;
  /** All data attributes: the panel reads from them who is logged in. */
  data: DOMStringMap;
}

/** @returns what the page's script tag asks for; null when no tag carries a widget key */
export function findScript(): ScriptOptions | null {
  // Tag managers run the code outside its tag: then currentScript is empty.
  const running = document.currentScript as HTMLScriptElement | null;
  const script = running?.dataset.widgetKey
    ? running
    : document.querySelector<HTMLScriptElement>('script[data-widget-key][src]');
  const { widgetKey, position, open, locale } = script?.dataset ?? {};
  if (!script || !widgetKey) return null;
  return {
    origin: new URL(script.src).origin,
    widgetKey,
    position: position as ScriptOptions['position'],
    openAtStart: open !== undefined && open !== 'false',
    locale,
    data: { ...script.dataset },
  };
}
