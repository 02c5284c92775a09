import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { KnowledgeSource } from '@/prisma/generated/client';
import type { DocumentDraft } from '../documents/document-draft';
import { upsertDocuments } from '../documents/upsert-documents.queries';
import { toTextDraft } from './create-source';
import { toFaqDrafts } from './faq/faq-entry';
import { getSource, type SourceDetail } from './get-source.queries';
import { requestFetch, requestIndex } from './request-index';
import { readSourceConfig } from './source-config';
import { type SourcePatch, sourcePatchSchema } from './source-input';
import { findSource, writeSource } from './sources.queries';

/**
 * Changes a source: its title, text, entries, address or number of pages, as its type allows. What changed is fetched
 * and indexed anew; entries that are no longer among an FAQ's are removed.
 * @throws ZodError; AppError `not_found`, `invalid_input` for a field that the type does not have, `conflict` for what
 *   comes from the connected shop
 */
export async function updateSource(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  patch: SourcePatch,
): Promise<SourceDetail> {
  const change = sourcePatchSchema.parse(patch);
  const source = await findSource(ctx, storeId, sourceId);
  const config = readSourceConfig(source.config);
  refuseForeignFields(source, config.fetched ?? false, change);

  const title = change.title === undefined ? source.title : cleanLine(change.title, 200);
  const url = change.url === undefined ? source.url : change.url && new URL(change.url).href;
  const maxPages = source.type === 'site' ? (change.maxPages ?? config.maxPages) : undefined;
  await writeSource(ctx, storeId, sourceId, {
    title,
    url,
    config: {
      ...config,
      ...(maxPages ? { maxPages } : {}),
      ...(change.title === undefined ? {} : { titleFromPage: false }),
    },
  });

  if (config.fetched) {
    if (url !== source.url || maxPages !== config.maxPages) await requestFetch(ctx, storeId, sourceId);
    return getSource(ctx, storeId, sourceId);
  }
  const drafts = await readDrafts(ctx, source, { ...change, title, url: url ?? null });
  if (drafts) {
    const counts = await upsertDocuments(ctx, storeId, sourceId, drafts, { removeOthers: true });
    if (counts.created + counts.updated + counts.removed > 0) await requestIndex(ctx, storeId, sourceId);
  }
  return getSource(ctx, storeId, sourceId);
}

/** The documents after the change; null when the source's documents do not depend on it. */
async function readDrafts(
  ctx: AppContext,
  source: KnowledgeSource,
  change: {
    title: string;
    url: string | null;
    text?: string | undefined;
    entries?: Parameters<typeof toFaqDrafts>[0] | undefined;
  },
): Promise<DocumentDraft[] | null> {
  const now = await getSource(ctx, source.storeId, source.id);
  if (source.type === 'faq') return toFaqDrafts(change.entries ?? now.entries ?? [], change.url);
  if (now.text !== null) return [toTextDraft(change.title, change.text ?? now.text, change.url)];
  return null;
}

function refuseForeignFields(
  source: KnowledgeSource,
  fetched: boolean,
  change: ReturnType<typeof sourcePatchSchema.parse>,
): void {
  if (source.type === 'shop') {
    throw new AppError('conflict', 'This comes from your shop. Change it there; it is read again by itself.');
  }
  const isText = source.type === 'policy' || source.type === 'text';
  if (change.text !== undefined && (!isText || fetched)) {
    throw new AppError('invalid_input', 'The text of this source is not written here and cannot be edited.');
  }
  if (change.entries !== undefined && source.type !== 'faq') {
    throw new AppError('invalid_input', 'Only an FAQ has questions and answers.');
  }
  if (change.maxPages !== undefined && source.type !== 'site') {
    throw new AppError('invalid_input', 'Only a site has a number of pages.');
  }
  if (change.url !== undefined && !change.url && fetched) {
    throw new AppError('invalid_input', 'This source needs the address that it is read from.');
  }
}
