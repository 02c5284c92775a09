import { isLoaderTheme, type LoaderTheme } from '../bridge/bridge-messages';

/**
 * Asks the server how the bubble looks.
 * @returns null when the server cannot be reached, e.g. since the page's Content-Security-Policy forbids it;
 *   "refused" when the server does not know the key or does not allow this page, after saying so on the console
 */
export async function fetchTheme(origin: string, widgetKey: string): Promise<LoaderTheme | null | 'refused'> {
  try {
    const url = `${origin}/api/v1/widget/${encodeURIComponent(widgetKey)}/config`;
    const response = await fetch(url, { credentials: 'omit' });
    const { theme, detail } = await response.json();
    if (isLoaderTheme(theme)) return theme;
    if (response.status !== 403 && response.status !== 404) return null;
    // biome-ignore lint/suspicious/noConsole: the only way to tell the shop's developer why nothing shows.
    console.warn('Storefolk:', detail);
    return 'refused';
  } catch {
    return null;
  }
}
