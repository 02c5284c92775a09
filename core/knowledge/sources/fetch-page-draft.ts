import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { FetchedPage } from '@/core/shared/page-fetcher';
import type { DocumentDraft } from '../documents/document-draft';
import { extractDocument } from '../documents/extract/extract-document';

/**
 * Fetches a page (or a PDF, or a Word document) and reads its text.
 * @throws AppError: what the fetcher throws, `invalid_input` for a page that is not there or holds no text,
 *   `unavailable` when its server has a fault
 */
export async function fetchPageDraft(
  ctx: Pick<AppContext, 'fetchPage'>,
  url: string,
  signal?: AbortSignal,
): Promise<DocumentDraft> {
  const page = await ctx.fetchPage(url, signal ? { signal } : {});
  requireGoodStatus(page);
  return toPageDraft(page, url);
}

/** @param askedUrl identifies the document, so that a page that begins to redirect stays the same document */
export async function toPageDraft(page: FetchedPage, askedUrl: string): Promise<DocumentDraft> {
  const { title, text } = await extractDocument({
    bytes: Buffer.from(page.body.buffer, page.body.byteOffset, page.body.byteLength),
    fileName: decodeURIComponentSafely(new URL(page.url).pathname),
    charset: page.charset,
  });
  return { externalId: withoutHash(askedUrl), title, url: page.url, text, phrasings: [] };
}

/** @throws AppError that says what the server's answer means */
export function requireGoodStatus(page: FetchedPage): void {
  const { status } = page;
  if (status < 300) return;
  if (status === 404 || status === 410) {
    throw new AppError(
      'invalid_input',
      `There is no page at this address (${status}). Check how it is written.`,
    );
  }
  if (status === 401 || status === 403) {
    throw new AppError(
      'invalid_input',
      `The site does not let us read this page (${status}). Make it public, or paste its text into a text source.`,
    );
  }
  if (status === 429 || status >= 500) {
    throw new AppError(
      'unavailable',
      `The site cannot serve the page just now (${status}). Try again later.`,
    );
  }
  throw new AppError('invalid_input', `The site answered with status ${status} instead of the page.`);
}

/** The address of the page that a link leads into. */
export function withoutHash(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
