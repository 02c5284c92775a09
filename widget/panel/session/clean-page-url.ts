const MAX_LENGTH = 2000;
const TELLING = /token|key|secret|pass|code|auth|session|mail|phone|name|sig/i;

/**
 * The page that the shopper is on, as the team may see it: without the fragment and without parameters that look as if
 * they held a secret or a person's data. The server does the same (core/conversations/clean-page-url.ts), of whose code the
 * panel takes none.
 * @returns null when it is no web page
 */
export function cleanPageUrl(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TELLING.test(name)) url.searchParams.delete(name);
  if (url.href.length > MAX_LENGTH) url.search = '';
  return url.href.length > MAX_LENGTH ? null : url.href;
}
