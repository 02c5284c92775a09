import robotsParser from 'robots-parser';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { FetchedPage } from '@/core/shared/page-fetcher';

/** Our name in robots.txt; platform/safe-fetch/user-agent.ts sends it with a version. */
const AGENT = 'StorefolkBot';
/** A site that asks for more has its wish granted up to here, or 200 pages would take a day. */
const MAX_DELAY_MS = 10_000;

export interface RobotsRules {
  /** The site's origin after redirects: "https://www.shop.example". */
  origin: string;
  isAllowed(url: string): boolean;
  /** Pause that the site asks for between two requests; 0 for none. */
  delayMs: number;
  sitemaps: string[];
}

/**
 * Reads a site's robots.txt (RFC 9309): none at all allows everything, a server that fails forbids everything.
 * @throws AppError `unavailable` when it cannot be read
 */
export async function readRobots(
  ctx: Pick<AppContext, 'fetchPage'>,
  siteUrl: string,
  signal?: AbortSignal,
): Promise<RobotsRules> {
  const page = await fetchRobots(ctx, new URL('/robots.txt', siteUrl).href, signal);
  if (page && (page.status >= 500 || page.status === 429)) {
    throw new AppError(
      'unavailable',
      `The site’s robots.txt cannot be read just now (${page.status}). Try again later.`,
    );
  }
  const origin = new URL(page?.url ?? siteUrl).origin;
  const text = page && page.status < 300 ? Buffer.from(page.body).toString('utf8').slice(0, 500_000) : '';
  const rules = robotsParser(`${origin}/robots.txt`, text);
  return {
    origin,
    isAllowed(url) {
      const { pathname, search } = new URL(url);
      return rules.isAllowed(origin + pathname + search, AGENT) !== false;
    },
    delayMs: Math.min(MAX_DELAY_MS, Math.max(0, (rules.getCrawlDelay(AGENT) ?? 0) * 1000)),
    sitemaps: rules.getSitemaps(),
  };
}

async function fetchRobots(
  ctx: Pick<AppContext, 'fetchPage'>,
  url: string,
  signal?: AbortSignal,
): Promise<FetchedPage | null> {
  try {
    return await ctx.fetchPage(url, { maxBytes: 1024 * 1024, ...(signal ? { signal } : {}) });
  } catch (error) {
    // A picture, or megabytes, in place of a robots.txt: there are no rules to respect.
    if (isAppError(error) && (error.code === 'unsupported' || error.code === 'too_large')) return null;
    throw error;
  }
}
