import { readFile } from 'node:fs/promises';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { deleteUpload } from '@/core/shared/uploads/save-upload';
import type { KnowledgeSource } from '@/prisma/generated/client';
import type { DocumentDraft } from '../documents/document-draft';
import { extractDocument } from '../documents/extract/extract-document';
import { type DocumentCounts, upsertDocuments } from '../documents/upsert-documents.queries';
import { fetchPageDraft } from './fetch-page-draft';
import { crawlSite, type SiteCrawl } from './site/crawl-site';
import { readSourceConfig, type SourceConfig } from './source-config';
import { DEFAULT_SITE_PAGES } from './source-limits';
import { findSource, hasActiveProducts, writeSource } from './sources.queries';

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface FetchResult extends DocumentCounts {
  errors: { message: string }[];
}

interface Gathered {
  drafts: DocumentDraft[];
  /** False: some pages could not be looked at, so nothing may be removed. */
  complete: boolean;
  errors: { message: string }[];
  note: string | undefined;
}

/**
 * Reads what a source refers to (a page, a site, an uploaded file) into its documents. Can be repeated: what has not
 * changed is skipped, what is gone from the site is removed, and when nothing can be read the old documents stay.
 * @throws AppError; what it says is written on the source as well
 */
export async function fetchSource(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  options: FetchOptions = {},
): Promise<FetchResult> {
  const source = await findSource(ctx, storeId, sourceId);
  const config = readSourceConfig(source.config);
  try {
    const gathered = await gather(ctx, source, config, options);
    if (!gathered) return { created: 0, updated: 0, skipped: 0, removed: 0, errors: [] };
    const counts = await upsertDocuments(ctx, storeId, sourceId, gathered.drafts, {
      removeOthers: gathered.complete,
    });
    const { pendingFile, note: _, ...kept } = config;
    const title = config.titleFromPage ? (gathered.drafts[0]?.title ?? '').slice(0, 200) : '';
    await writeSource(ctx, storeId, sourceId, {
      config: {
        ...kept,
        fetchedAt: ctx.now().toISOString(),
        ...(gathered.note ? { note: gathered.note } : {}),
      },
      ...(title && source.type !== 'site' ? { title } : {}),
    });
    if (pendingFile) await deleteUpload(ctx, pendingFile);
    return { ...counts, errors: gathered.errors };
  } catch (error) {
    if (!options.signal?.aborted && isAppError(error)) {
      await writeSource(ctx, storeId, sourceId, { indexState: 'failed', indexError: error.userMessage });
    }
    throw error;
  }
}

async function gather(
  ctx: AppContext,
  source: KnowledgeSource,
  config: SourceConfig,
  { signal, onProgress }: FetchOptions,
): Promise<Gathered | null> {
  if (config.pendingFile) return readPendingFile(source, config.pendingFile, config.fileName ?? 'document');
  if (!config.fetched || !source.url) return null;
  if (source.type === 'site') {
    const crawl = await crawlSite(ctx, source.url, {
      maxPages: config.maxPages ?? DEFAULT_SITE_PAGES,
      skipProducts: await hasActiveProducts(ctx, source.storeId),
      signal,
      onPage: onProgress,
    });
    const errors = crawl.failed.map(({ url, message }) => ({ message: `${url}: ${message}` }));
    return { drafts: crawl.drafts, complete: crawl.complete, errors, note: noteOf(crawl) };
  }
  const draft = await fetchPageDraft(ctx, source.url, signal);
  return { drafts: [draft], complete: true, errors: [], note: undefined };
}

async function readPendingFile(
  source: KnowledgeSource,
  filePath: string,
  fileName: string,
): Promise<Gathered> {
  const bytes = await readFile(filePath).catch((cause: unknown) => {
    throw new AppError('not_found', 'The uploaded file is no longer there. Upload it again.', { cause });
  });
  const { title, text } = await extractDocument({ bytes, fileName });
  const draft: DocumentDraft = { externalId: 'text', title, url: source.url, text, phrasings: [] };
  return { drafts: [draft], complete: true, errors: [], note: undefined };
}

function noteOf({ failed, productPages, leftOut }: SiteCrawl): string | undefined {
  const notes: string[] = [];
  const [first] = failed;
  if (productPages > 0) {
    const pages = productPages === 1 ? '1 product page was' : `${productPages} product pages were`;
    notes.push(`${pages} skipped: the catalog knows the products better.`);
  }
  if (leftOut > 0) notes.push(`${leftOut} pages were left out: the limit was reached.`);
  if (first) notes.push(`${failed.length} pages could not be read, such as ${first.url}: ${first.message}`);
  return notes.length > 0 ? notes.join(' ') : undefined;
}
