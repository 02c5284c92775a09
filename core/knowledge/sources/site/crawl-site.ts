import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { DocumentDraft } from '../../documents/document-draft';
import { requireGoodStatus, toPageDraft } from '../fetch-page-draft';
import { findSitePages } from './find-site-pages';
import { isProductPage } from './is-product-page';
import { readRobots } from './read-robots';
import { isSameSite } from './same-site';

const LANES = 2;
/** Between two requests of a lane, where the site asks for nothing. */
const PAUSE_MS = 200;
/** So many faults in a row, and the site is down or wants us gone. */
const MAX_FAULTS_IN_A_ROW = 10;

export interface SiteCrawl {
  drafts: DocumentDraft[];
  /** Pages that could not be read. */
  failed: { url: string; message: string }[];
  /** Product pages that were skipped as asked. */
  productPages: number;
  /** Pages beyond the limit. */
  leftOut: number;
  /** Every page of the site was looked at: a document that is not among the drafts is gone from the site. */
  complete: boolean;
}

/**
 * Reads the pages of a site: its robots.txt is obeyed, at most two requests run at once, and it rests between them.
 * @throws AppError when no page can be read at all, nor skipped as a product's
 */
export async function crawlSite(
  ctx: Pick<AppContext, 'fetchPage'>,
  siteUrl: string,
  options: {
    maxPages: number;
    /** Pages that present one product are left to the catalog. */
    skipProducts?: boolean | undefined;
    signal?: AbortSignal | undefined;
    onPage?: ((done: number, total: number) => void) | undefined;
    pauseMs?: number | undefined;
  },
): Promise<SiteCrawl> {
  const { signal } = options;
  const robots = await readRobots(ctx, siteUrl, signal);
  const { urls, leftOut } = await findSitePages(ctx, siteUrl, robots, options.maxPages, signal);
  const drafts = new Map<string, DocumentDraft & { order: number }>();
  const failed: SiteCrawl['failed'] = [];
  const productPages = new Set<string>();
  let gone = 0;
  let next = 0;
  let faultsInARow = 0;

  async function readPage(url: string, order: number): Promise<void> {
    try {
      const page = await ctx.fetchPage(url, signal ? { signal } : {});
      if (page.status === 404 || page.status === 410) {
        gone++;
        return;
      }
      requireGoodStatus(page);
      // Redirects may lead out of the site, and several addresses to one page.
      if (!isSameSite(page.url, siteUrl)) return;
      faultsInARow = 0;
      if (options.skipProducts && isProductPage(page)) {
        productPages.add(page.url);
        return;
      }
      const draft = await toPageDraft(page, page.url);
      if (!drafts.has(draft.externalId)) drafts.set(draft.externalId, { ...draft, order });
    } catch (error) {
      if (signal?.aborted || !isAppError(error)) throw error;
      failed.push({ url, message: error.userMessage });
      if (error.code === 'unavailable') faultsInARow++;
    }
  }

  async function lane(): Promise<void> {
    while (next < urls.length && faultsInARow < MAX_FAULTS_IN_A_ROW) {
      signal?.throwIfAborted();
      const order = next++;
      await readPage(urls[order] ?? siteUrl, order);
      options.onPage?.(drafts.size + productPages.size + failed.length + gone, urls.length);
      if (next < urls.length) await pause(robots.delayMs || (options.pauseMs ?? PAUSE_MS), signal);
    }
  }
  await Promise.all(Array.from({ length: robots.delayMs > 0 ? 1 : LANES }, lane));

  if (drafts.size + productPages.size === 0) throw nothingRead(failed);
  return {
    drafts: [...drafts.values()].sort((a, b) => a.order - b.order).map(({ order: _, ...draft }) => draft),
    failed,
    productPages: productPages.size,
    leftOut,
    complete: failed.length === 0 && leftOut === 0,
  };
}

function nothingRead(failed: SiteCrawl['failed']): AppError {
  const reason = failed[0]?.message ?? 'None of its pages exists any more.';
  return new AppError('invalid_input', `No page of the site could be read. ${reason}`);
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
