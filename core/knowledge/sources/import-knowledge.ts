import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { decodeText } from '@/core/shared/text-files/open-text-file';
import type { DocumentDraft } from '../documents/document-draft';
import { detectFileKind } from '../documents/extract/detect-file-kind';
import { extractDocument, titleFromName } from '../documents/extract/extract-document';
import { type DocumentCounts, upsertDocuments } from '../documents/upsert-documents.queries';
import { toFaqDrafts } from './faq/faq-entry';
import type { FileError } from './faq/faq-file';
import { looksLikeFaq, readFaqFile } from './faq/read-faq-file';
import { requireGoodStatus } from './fetch-page-draft';
import { fetchSource } from './fetch-source';
import { requestIndex } from './request-index';
import { readSourceConfig } from './source-config';
import { MAX_KNOWLEDGE_BYTES } from './source-limits';
import {
  findImportedSource,
  insertSource,
  type NewSource,
  removeSource,
  writeSource,
} from './sources.queries';

export type ImportedType = 'policy' | 'faq' | 'text';

export type KnowledgeOrigin =
  | { url: string }
  | { path: string; fileName?: string | undefined }
  | { bytes: Uint8Array; fileName: string };

export type KnowledgeImport = {
  storeId: string;
  type?: ImportedType | undefined;
  title?: string | undefined;
} & KnowledgeOrigin;

export interface KnowledgeImportResult extends DocumentCounts {
  /** Null when not one entry could be used, so that no source was made. */
  sourceId: string | null;
  errors: FileError[];
}

/**
 * Imports a file or page as knowledge, at once. The same file (by type and name) or address again updates the source
 * that it made, and says what was new, changed and as before. Entries that left an FAQ file are removed, unless rows
 * of it could not be read.
 * @param input.type default: an FAQ when the file is one, otherwise a file or page
 * @param options.enqueueIndex false: the caller indexes `sourceId` itself
 * @throws AppError for a file or page that cannot be used at all
 */
export async function importKnowledge(
  ctx: AppContext,
  input: KnowledgeImport,
  options: { enqueueIndex?: boolean; signal?: AbortSignal } = {},
): Promise<KnowledgeImportResult> {
  const result =
    'url' in input ? await importPage(ctx, input, input.url, options.signal) : await importFile(ctx, input);
  if (result.sourceId && options.enqueueIndex !== false)
    await requestIndex(ctx, input.storeId, result.sourceId);
  return result;
}

async function importPage(
  ctx: AppContext,
  input: KnowledgeImport,
  address: string,
  signal: AbortSignal | undefined,
): Promise<KnowledgeImportResult> {
  const parsed = URL.parse(address);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new AppError('invalid_input', 'Enter an address like https://shop.example/shipping.');
  }
  const url = parsed.href;
  if (input.type === 'faq') return importFaqPage(ctx, input, url, signal);
  // A text that comes from a page is a page.
  const type = input.type === 'policy' ? 'policy' : 'url';
  const known = await findImportedSource(ctx, input.storeId, { type, url });
  const source =
    known ??
    (await insertSource(ctx, input.storeId, {
      type,
      title: input.title ?? url.replace(/^https?:\/\//, ''),
      url,
      config: { fetched: true, titleFromPage: !input.title },
    }));
  try {
    const fetched = await fetchSource(ctx, input.storeId, source.id, { signal });
    return { sourceId: source.id, ...fetched };
  } catch (error) {
    // Nothing was there before, and nothing came: an empty source would help nobody.
    if (!known) await removeSource(ctx, input.storeId, source.id);
    throw error;
  }
}

/** An FAQ file at an address. */
async function importFaqPage(
  ctx: AppContext,
  input: KnowledgeImport,
  url: string,
  signal: AbortSignal | undefined,
): Promise<KnowledgeImportResult> {
  const page = await ctx.fetchPage(url, { maxBytes: MAX_KNOWLEDGE_BYTES, ...(signal ? { signal } : {}) });
  requireGoodStatus(page);
  return importFaq(ctx, input, Buffer.from(page.body), url);
}

async function importFile(ctx: AppContext, input: KnowledgeImport): Promise<KnowledgeImportResult> {
  const { bytes, fileName } = await load(input);
  const isText = detectFileKind(bytes, fileName) === 'text';
  if (input.type === 'faq' || (!input.type && isText && looksLikeFaq(decodeText(bytes)))) {
    return importFaq(ctx, input, bytes, fileName);
  }
  const { title, text } = await extractDocument({ bytes, fileName });
  const draft: DocumentDraft = {
    externalId: 'text',
    title: input.title ?? title,
    url: null,
    text,
    phrasings: [],
  };
  return store(ctx, input, { type: input.type ?? 'file', title: draft.title, fileName }, [draft], []);
}

async function importFaq(
  ctx: AppContext,
  input: KnowledgeImport,
  bytes: Buffer,
  fileName: string,
): Promise<KnowledgeImportResult> {
  if (detectFileKind(bytes, fileName) !== 'text') {
    throw new AppError(
      'unsupported',
      'An FAQ file is CSV (question, answer) or JSON. Import a page or document as a policy instead.',
    );
  }
  const { entries, errors } = await readFaqFile(decodeText(bytes));
  if (entries.length === 0) {
    const none = errors.length > 0 ? errors : [{ message: 'There are no questions in this file.' }];
    return { sourceId: null, created: 0, updated: 0, skipped: 0, removed: 0, errors: none };
  }
  const title = input.title ?? titleFromName(fileName);
  return store(ctx, input, { type: 'faq', title, fileName }, toFaqDrafts(entries, null), errors);
}

async function store(
  ctx: AppContext,
  input: KnowledgeImport,
  made: { type: NewSource['type']; title: string; fileName: string },
  drafts: DocumentDraft[],
  errors: FileError[],
): Promise<KnowledgeImportResult> {
  const { storeId } = input;
  const known = await findImportedSource(ctx, storeId, { type: made.type, fileName: made.fileName });
  const source =
    known ??
    (await insertSource(ctx, storeId, {
      type: made.type,
      title: made.title.slice(0, 200),
      url: null,
      config: { fileName: made.fileName },
    }));
  const counts = await upsertDocuments(ctx, storeId, source.id, drafts, {
    removeOthers: errors.length === 0,
  });
  const config = { ...readSourceConfig(source.config), fetchedAt: ctx.now().toISOString() };
  await writeSource(ctx, storeId, source.id, { config });
  return { sourceId: source.id, ...counts, errors };
}

async function load(input: KnowledgeImport): Promise<{ bytes: Buffer; fileName: string }> {
  if ('bytes' in input) {
    if (input.bytes.byteLength > MAX_KNOWLEDGE_BYTES) throw tooLarge();
    return { bytes: Buffer.from(input.bytes), fileName: cleanLine(basename(input.fileName), 255) };
  }
  if (!('path' in input)) throw new Error('a page is not a file');
  const fileName = cleanLine(basename(input.fileName ?? input.path), 255);
  const info = await stat(input.path).catch(() => undefined);
  if (!info?.isFile()) throw new AppError('not_found', `The file ${fileName} was not found.`);
  if (info.size > MAX_KNOWLEDGE_BYTES) throw tooLarge();
  return { bytes: await readFile(input.path), fileName };
}

function tooLarge(): AppError {
  return new AppError('too_large', 'The file is larger than 25 MB. Split it, or remove its pictures.');
}
