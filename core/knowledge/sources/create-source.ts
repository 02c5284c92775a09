import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { deleteUpload, saveUpload } from '@/core/shared/uploads/save-upload';
import type { DocumentDraft } from '../documents/document-draft';
import { titleFromName } from '../documents/extract/extract-document';
import { upsertDocuments } from '../documents/upsert-documents.queries';
import { toFaqDrafts } from './faq/faq-entry';
import { getSource, type SourceDetail } from './get-source.queries';
import { requestFetch, requestIndex } from './request-index';
import { type CheckedSourceInput, type SourceInput, sourceInputSchema } from './source-input';
import { MAX_KNOWLEDGE_BYTES } from './source-limits';
import { insertSource, type NewSource, publishSourceChanged } from './sources.queries';

/**
 * Adds a knowledge source. Texts and FAQs are stored at once and queued for indexing; files and pages are read by the
 * worker, which writes on the source what went wrong.
 * @throws ZodError for wrong input; AppError `too_large` for a file above 25 MB
 */
export async function createSource(
  ctx: AppContext,
  storeId: string,
  input: SourceInput,
): Promise<SourceDetail> {
  const checked = sourceInputSchema.parse(input);
  const file = checked.type === 'file' ? await keepFile(ctx, checked) : undefined;
  const plan = planSource(checked, file);
  const source = await insertSource(ctx, storeId, plan.source);
  publishSourceChanged(ctx, storeId, source.id);
  if (plan.drafts) {
    await upsertDocuments(ctx, storeId, source.id, plan.drafts);
    await requestIndex(ctx, storeId, source.id);
  } else {
    await requestFetch(ctx, storeId, source.id);
  }
  return getSource(ctx, storeId, source.id);
}

/** The one document of a policy or text. Its id is fixed, so that a new title does not make a new document. */
export function toTextDraft(title: string, text: string, url: string | null): DocumentDraft {
  return {
    externalId: 'text',
    title: cleanLine(title, 300),
    url,
    text: cleanText(text, 500_000),
    phrasings: [],
  };
}

function planSource(
  input: CheckedSourceInput,
  pendingFile: string | undefined,
): { source: NewSource; drafts?: DocumentDraft[] } {
  const { type } = input;
  if (type === 'faq') {
    const { title, url = null } = input;
    return { source: { type, title, url, config: {} }, drafts: toFaqDrafts(input.entries, url) };
  }
  if ((type === 'policy' || type === 'text') && input.text) {
    const { url = null, title = '' } = input;
    return { source: { type, title, url, config: {} }, drafts: [toTextDraft(title, input.text, url)] };
  }
  if (type === 'file') {
    const fileName = cleanLine(basename(input.fileName), 255);
    const config = { fileName, ...(pendingFile ? { pendingFile } : {}), titleFromPage: !input.title };
    return {
      source: { type, title: input.title ?? titleFromName(fileName), url: input.url ?? null, config },
    };
  }
  const url = new URL(input.url ?? '').href;
  const config = {
    fetched: true,
    titleFromPage: !input.title,
    ...(type === 'site' ? { maxPages: input.maxPages } : {}),
  };
  return { source: { type, title: input.title ?? url.replace(/^https?:\/\//, ''), url, config } };
}

async function keepFile(
  ctx: AppContext,
  input: Extract<CheckedSourceInput, { type: 'file' }>,
): Promise<string> {
  if (input.bytes) {
    return (await saveUpload(ctx, [input.bytes], { maxBytes: MAX_KNOWLEDGE_BYTES })).filePath;
  }
  const filePath = input.filePath ?? '';
  const info = await stat(filePath).catch(() => undefined);
  if (!info?.isFile()) throw new AppError('not_found', 'The file is no longer there. Upload it again.');
  if (info.size > MAX_KNOWLEDGE_BYTES) {
    await deleteUpload(ctx, filePath);
    throw new AppError('too_large', 'The file is larger than 25 MB. Split it, or remove its pictures.');
  }
  return filePath;
}
