import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { isSameSite, toSitePage } from './same-site';

const MAX_SITEMAPS = 50;
const MAX_DEPTH = 3;
/** https://www.sitemaps.org/protocol.html: a sitemap has at most 50,000 addresses and 50 MB. */
const MAX_BYTES = 50 * 1024 * 1024;
/** Enough to choose from. */
const MAX_ADDRESSES = 50_000;

/**
 * Page addresses from sitemaps and sitemap indexes, plain or gzipped, of the site's own host. One that cannot be read
 * is passed over.
 *
 * Why not a sitemap package: those fetch by themselves, past the checks of the page fetcher.
 */
export async function readSitemaps(
  ctx: Pick<AppContext, 'fetchPage'>,
  addresses: readonly string[],
  siteUrl: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const pages = new Set<string>();
  const seen = new Set<string>();
  let wave = [...addresses];
  for (let depth = 0; depth < MAX_DEPTH && wave.length > 0; depth++) {
    const next: string[] = [];
    for (const address of wave) {
      if (seen.has(address) || seen.size >= MAX_SITEMAPS || !isOfSite(address, siteUrl)) continue;
      seen.add(address);
      const sitemap = await readSitemap(ctx, address, signal);
      next.push(...sitemap.sitemaps);
      for (const page of sitemap.pages) {
        const known = toSitePage(page, siteUrl);
        if (known && pages.size < MAX_ADDRESSES) pages.add(known);
      }
    }
    wave = next;
  }
  return [...pages];
}

async function readSitemap(
  ctx: Pick<AppContext, 'fetchPage'>,
  address: string,
  signal?: AbortSignal,
): Promise<{ pages: string[]; sitemaps: string[] }> {
  const none = { pages: [], sitemaps: [] };
  try {
    const page = await ctx.fetchPage(address, { maxBytes: MAX_BYTES, ...(signal ? { signal } : {}) });
    if (page.status >= 300) return none;
    return parseSitemap(unpack(Buffer.from(page.body)).toString('utf8'));
  } catch (error) {
    if (signal?.aborted || !(isAppError(error) || isZlibError(error))) throw error;
    return none;
  }
}

function parseSitemap(xml: string): { pages: string[]; sitemaps: string[] } {
  // Some servers offer a plain list, one address a line.
  if (!xml.includes('<')) return { pages: xml.split(/\s+/).filter(Boolean), sitemaps: [] };
  const $ = load(xml, { xml: true });
  const locations = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text().trim());
  return { pages: locations('urlset > url > loc'), sitemaps: locations('sitemapindex > sitemap > loc') };
}

function unpack(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
}

function isOfSite(address: string, siteUrl: string): boolean {
  return URL.canParse(address) && isSameSite(address, siteUrl);
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_BUFFER_TOO_LARGE$/.test(String(error.code));
}
