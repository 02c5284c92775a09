/**
 * @returns the address as the browser would follow it; null unless it is plain http or https without
 *   credentials (which only serve to disguise the host)
 */
export function safeLink(address: string | null | undefined): string | null {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    // URL lets quotation marks into a host, which no name has.
    const named = /^[\w.:[\]-]+$/.test(url.host);
    return web && named && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

/** Links into the shop open in the shop's own tab; all others in a new one. */
export function linkTarget(href: string, shopOrigin: string | null): '_top' | '_blank' {
  return shopOrigin !== null && new URL(href).origin === shopOrigin ? '_top' : '_blank';
}
