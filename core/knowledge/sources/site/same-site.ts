const NOT_PAGES =
  /\.(jpe?g|png|gif|webp|avif|svg|ico|css|m?js|json|xml|txt|zip|gz|mp[34]|webm|mov|woff2?|ttf|exe|dmg|xlsx?|pptx?)$/i;

/** Whether two addresses are of the same host, with or without "www.". */
export function isSameSite(a: string, b: string): boolean {
  return bareHost(a) === bareHost(b);
}

/** An address as the crawl knows it, or null for one that is not a page of the site. */
export function toSitePage(address: string, siteUrl: string): string | null {
  const url = URL.parse(address.trim(), siteUrl);
  if (!url || !/^https?:$/.test(url.protocol) || !isSameSite(url.href, siteUrl)) return null;
  if (NOT_PAGES.test(url.pathname)) return null;
  url.hash = '';
  return url.href;
}

function bareHost(address: string): string {
  return new URL(address).host.toLowerCase().replace(/^www\./, '');
}
