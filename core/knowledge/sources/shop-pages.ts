import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { DocumentDraft } from '../documents/document-draft';
import { htmlToMarkdown } from '../documents/extract/html-to-markdown';
import { type DocumentCounts, upsertDocuments } from '../documents/upsert-documents.queries';
import { ensureShopSource, findShopSource } from './ensure-shop-source.queries';
import { requestIndex } from './request-index';
import { writeSource } from './sources.queries';

/** A policy or page as the shop's platform has it. */
export interface ShopPage {
  externalId: string;
  kind: 'policy' | 'page';
  title: string;
  url: string | null;
  html: string;
}

export interface ShopPagesResult extends DocumentCounts {
  /** Pages that could not be read; the others are stored. */
  faults: { externalId: string; message: string }[];
}

/**
 * Stores all policies and pages of the connected shop as one knowledge source of type `shop`, a document each. Pages
 * that are gone are removed, and only what differs is indexed anew. A page without text is left out.
 * @param pages all that the platform has
 */
export async function saveShopPages(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'queue' | 'now'>,
  storeId: string,
  shopName: string,
  pages: readonly ShopPage[],
): Promise<ShopPagesResult> {
  const faults: ShopPagesResult['faults'] = [];
  const drafts: DocumentDraft[] = [];
  for (const page of pages) {
    try {
      const draft = toDraft(page);
      if (draft.text !== '') drafts.push(draft);
    } catch (error) {
      if (!isAppError(error)) throw error;
      faults.push({ externalId: page.externalId, message: `${page.title}: ${error.userMessage}` });
    }
  }
  if (drafts.length === 0 && !(await findShopSource(ctx, storeId))) {
    return { created: 0, updated: 0, skipped: 0, removed: 0, faults };
  }
  const title = cleanLine(`Policies and pages of ${shopName}`, 200);
  const sourceId = await ensureShopSource(ctx, storeId, title);
  const counts = await upsertDocuments(ctx, storeId, sourceId, drafts, { removeOthers: true });
  if (counts.created + counts.updated + counts.removed > 0) {
    await writeSource(ctx, storeId, sourceId, { config: { fetchedAt: ctx.now().toISOString() } });
    await requestIndex(ctx, storeId, sourceId);
  }
  return { ...counts, faults };
}

function toDraft(page: ShopPage): DocumentDraft {
  const { title, text } = htmlToMarkdown(page.html);
  return {
    externalId: cleanLine(`${page.kind}:${page.externalId}`, 300),
    title: cleanLine(page.title, 300) || title || 'Page',
    url: page.url,
    text,
    phrasings: [],
  };
}
