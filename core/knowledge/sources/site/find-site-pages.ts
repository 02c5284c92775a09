import { load } from 'cheerio';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireGoodStatus } from '../fetch-page-draft';
import type { RobotsRules } from './read-robots';
import { readSitemaps } from './read-sitemaps';
import { toSitePage } from './same-site';

/** Product pages are covered by the catalog; they come last when there are more pages than may be read. */
const PRODUCT_PAGE = /\/(products?|produkte?|produits?|productos?)\//i;

export interface SitePages {
  urls: string[];
  /** Pages that the site has, but that were left out because there are too many. */
  leftOut: number;
}

/**
 * Chooses the pages of a site to read: from its sitemap, or else the start page and what it links to.
 * @throws AppError when neither sitemap nor start page can be read, or robots.txt forbids all pages
 */
export async function findSitePages(
  ctx: Pick<AppContext, 'fetchPage'>,
  siteUrl: string,
  robots: RobotsRules,
  maxPages: number,
  signal?: AbortSignal,
): Promise<SitePages> {
  const isSitemap = /\.xml(\.gz)?$/i.test(new URL(siteUrl).pathname);
  const named = isSitemap
    ? [siteUrl]
    : [...robots.sitemaps, ...['/sitemap.xml', '/sitemap_index.xml'].map((path) => robots.origin + path)];
  const found = await readSitemaps(ctx, named, siteUrl, signal);
  if (isSitemap && found.length === 0) {
    throw new AppError(
      'invalid_input',
      'There are no pages in this sitemap. Check its address, or enter the shop’s start page.',
    );
  }
  const all = found.length > 0 ? found : await readLinks(ctx, siteUrl, signal);
  const allowed = all.filter((url) => robots.isAllowed(url));
  if (allowed.length === 0) {
    throw new AppError(
      'invalid_input',
      'The site’s robots.txt does not let us read its pages. Allow StorefolkBot there, or add pages as texts.',
    );
  }
  const ordered = [
    ...allowed.filter((url) => !PRODUCT_PAGE.test(url)),
    ...allowed.filter((url) => PRODUCT_PAGE.test(url)),
  ];
  return { urls: ordered.slice(0, maxPages), leftOut: Math.max(0, ordered.length - maxPages) };
}

async function readLinks(
  ctx: Pick<AppContext, 'fetchPage'>,
  siteUrl: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const page = await ctx.fetchPage(siteUrl, signal ? { signal } : {});
  requireGoodStatus(page);
  const $ = load(Buffer.from(page.body).toString('utf8'));
  const links = $('a[href]')
    .toArray()
    .map((link) => toSitePage(URL.parse($(link).attr('href') ?? '', page.url)?.href ?? '', siteUrl))
    .filter((url): url is string => url !== null);
  return [...new Set([toSitePage(page.url, siteUrl) ?? siteUrl, ...links])];
}
