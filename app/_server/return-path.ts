/**
 * A path of our own to go to after signing in. Anything else (another origin, "//host", a script) becomes "/".
 * @param text from the address bar: not to be trusted
 */
export function safeReturnPath(text: string | null | undefined): string {
  if (!text?.startsWith('/')) return '/';
  const base = 'http://own.invalid';
  if (!URL.canParse(text, base)) return '/';
  const url = new URL(text, base);
  if (url.origin !== base) return '/';
  const path = url.pathname + url.search;
  return /^\/(sign-in|set-up|api)(\/|\?|$)/.test(path) ? '/' : path;
}

/** The address of the sign-in page that leads back to `path`. */
export function signInAddress(path: string | null, { expired }: { expired: boolean }): string {
  const query = new URLSearchParams();
  const back = safeReturnPath(path);
  if (back !== '/') query.set('return', back);
  if (expired) query.set('expired', '1');
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in';
}
