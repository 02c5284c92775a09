import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import type { FetchedPage, PageFetcher } from '@/core/shared/page-fetcher';
import { crawlSite } from './crawl-site';

const SITE = 'https://shop.example';
type Answer = string | Buffer | { status: number } | { redirect: string } | AppError;

/** A site as a map from path to answer; notes what was asked for. */
function fakeSite(pages: Record<string, Answer>): {
  fetchPage: PageFetcher;
  asked: string[];
  mostAtOnce: () => number;
} {
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  const answer = (url: string): FetchedPage => {
    const path = url.startsWith(SITE) ? url.slice(SITE.length) : url;
    const found = pages[path] ?? { status: 404 };
    if (found instanceof AppError) throw found;
    const page = { url, contentType: 'text/html', body: Buffer.alloc(0) };
    if (typeof found === 'string' || Buffer.isBuffer(found))
      return { ...page, status: 200, body: Buffer.from(found) };
    if ('redirect' in found) return answer(found.redirect);
    return { ...page, status: found.status };
  };
  return {
    asked,
    mostAtOnce: () => most,
    fetchPage: async (url) => {
      asked.push(url.replace(SITE, ''));
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running--;
      return answer(url);
    },
  };
}

const page = (title: string) =>
  `<html><body><main><h1>${title}</h1><p>${`About ${title}. `.repeat(10)}</p></main></body></html>`;
const sitemap = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>${SITE}${path}</loc></url>`).join('')}</urlset>`;
const crawl = (site: { fetchPage: PageFetcher }, maxPages = 50, url = `${SITE}/`) =>
  crawlSite(site, url, { maxPages, pauseMs: 0 });

describe('crawlSite', () => {
  it('reads the pages that the sitemap names, two at a time', async () => {
    const site = fakeSite({
      '/sitemap.xml': sitemap('/', '/shipping', '/returns', '/logo.png'),
      '/': page('Home'),
      '/shipping': page('Shipping'),
      '/returns': page('Returns'),
    });
    const result = await crawl(site);
    expect(result.drafts.map((draft) => [draft.externalId, draft.title])).toEqual([
      [`${SITE}/`, 'Home'],
      [`${SITE}/shipping`, 'Shipping'],
      [`${SITE}/returns`, 'Returns'],
    ]);
    expect(result).toMatchObject({ failed: [], leftOut: 0, complete: true });
    expect(site.mostAtOnce()).toBe(2);
    expect(site.asked).not.toContain('/logo.png');
  });

  it('obeys robots.txt: forbidden pages, its sitemap, its pause', async () => {
    const site = fakeSite({
      '/robots.txt': `User-agent: *\nDisallow: /\n\nUser-agent: StorefolkBot\nDisallow: /account\nCrawl-delay: 0.05\nSitemap: ${SITE}/pages.xml`,
      '/pages.xml': sitemap('/a', '/account/me', '/b', '/c'),
      '/a': page('A'),
      '/b': page('B'),
      '/c': page('C'),
    });
    const started = performance.now();
    const result = await crawl(site);
    expect(result.drafts.map((draft) => draft.title)).toEqual(['A', 'B', 'C']);
    expect(site.asked).not.toContain('/account/me');
    expect(site.mostAtOnce()).toBe(1);
    expect(performance.now() - started).toBeGreaterThan(90);
  });

  it('reads nothing when robots.txt forbids all, or cannot be read', async () => {
    const forbidden = fakeSite({
      '/robots.txt': 'User-agent: *\nDisallow: /',
      '/sitemap.xml': sitemap('/a'),
      '/a': page('A'),
    });
    await expect(crawl(forbidden)).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining('robots.txt'),
    });
    expect(forbidden.asked).not.toContain('/a');
    await expect(crawl(fakeSite({ '/robots.txt': { status: 503 } }))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('follows sitemap indexes, also packed ones, and stays on the host', async () => {
    const site = fakeSite({
      '/sitemap.xml': `<sitemapindex><sitemap><loc>${SITE}/one.xml.gz</loc></sitemap><sitemap><loc>https://evil.example/two.xml</loc></sitemap></sitemapindex>`,
      '/one.xml.gz': gzipSync(
        `<urlset><url><loc>${SITE}/a?x=1&amp;y=2</loc></url><url><loc>https://evil.example/b</loc></url><url><loc>https://www.shop.example/c</loc></url></urlset>`,
      ),
      '/a?x=1&y=2': page('A'),
      'https://www.shop.example/c': page('C'),
    });
    const result = await crawl(site);
    expect(result.drafts.map((draft) => draft.title)).toEqual(['A', 'C']);
    expect(site.asked.filter((url) => url.includes('evil'))).toEqual([]);
  });

  it('takes the start page and its links where there is no sitemap', async () => {
    const site = fakeSite({
      '/': `<html><body><main><h1>Home</h1><p>${'Welcome to our shop. '.repeat(8)}</p></main><a href="/faq#top">FAQ</a><a href="https://other.example/">x</a><a href="mailto:a@b.c">m</a><a href="/faq">again</a></body></html>`,
      '/faq': page('FAQ'),
    });
    expect((await crawl(site)).drafts.map((draft) => draft.title)).toEqual(['Home', 'FAQ']);
  });

  it('stops at the limit, leaves product pages for last, and then is not complete', async () => {
    const site = fakeSite({
      '/sitemap.xml': sitemap('/products/x', '/a', '/b', '/products/y'),
      '/a': page('A'),
      '/b': page('B'),
      '/products/x': page('X'),
    });
    const result = await crawl(site, 3);
    expect(result.drafts.map((draft) => draft.title)).toEqual(['A', 'B', 'X']);
    expect(result).toMatchObject({ leftOut: 1, complete: false });
  });

  it('leaves product pages to the catalog when asked, and counts them', async () => {
    const tent = page('Tent').replace(
      '<body>',
      '<head><meta property="og:type" content="product"></head><body>',
    );
    const site = fakeSite({
      '/sitemap.xml': sitemap('/tent', '/tent-old', '/shipping'),
      '/tent': tent,
      '/tent-old': { redirect: `${SITE}/tent` },
      '/shipping': page('Shipping'),
    });
    const options = { maxPages: 50, pauseMs: 0 };
    const skipping = await crawlSite(site, `${SITE}/`, { ...options, skipProducts: true });
    expect(skipping.drafts.map((draft) => draft.title)).toEqual(['Shipping']);
    expect(skipping).toMatchObject({ productPages: 1, failed: [], complete: true });
    const all = await crawlSite(site, `${SITE}/`, options);
    expect(all.drafts.map((draft) => draft.title)).toEqual(['Tent', 'Shipping']);
    expect(all.productPages).toBe(0);

    const onlyTent = fakeSite({ '/sitemap.xml': sitemap('/tent'), '/tent': tent });
    expect(await crawlSite(onlyTent, `${SITE}/`, { ...options, skipProducts: true })).toMatchObject({
      drafts: [],
      productPages: 1,
    });
  });

  it('goes on past pages that are gone, broken, elsewhere or the same', async () => {
    const site = fakeSite({
      '/sitemap.xml': sitemap('/gone', '/broken', '/away', '/b', '/b-old'),
      '/broken': { status: 500 },
      '/away': { redirect: 'https://other.example/' },
      'https://other.example/': page('Other'),
      '/b': page('B'),
      '/b-old': { redirect: `${SITE}/b` },
    });
    const result = await crawl(site);
    expect(result.drafts.map((draft) => draft.title)).toEqual(['B']);
    expect(result.failed).toEqual([{ url: `${SITE}/broken`, message: expect.stringContaining('500') }]);
    expect(result.complete).toBe(false);
  });

  it('gives a site up that fails again and again', async () => {
    const paths = Array.from({ length: 40 }, (_, i) => `/p${i}`);
    const down = new AppError('unavailable', 'The site did not answer in time. Try again later.');
    const site = fakeSite({
      '/sitemap.xml': sitemap(...paths),
      ...Object.fromEntries(paths.map((path) => [path, down])),
    });
    await expect(crawl(site)).rejects.toMatchObject({
      userMessage: expect.stringContaining('did not answer in time'),
    });
    expect(site.asked.length).toBeLessThan(20);
  });

  it('stops when told to', async () => {
    const site = fakeSite({ '/sitemap.xml': sitemap('/a', '/b'), '/a': page('A') });
    const signal = AbortSignal.abort(new Error('worker stops'));
    await expect(crawlSite(site, SITE, { maxPages: 5, signal })).rejects.toThrow('worker stops');
  });
});
