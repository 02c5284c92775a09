import type { AppContext } from '@/core/shared/context';
import type { KnowledgeSource } from '@/prisma/generated/client';
import type { FaqEntry } from './faq/faq-entry';
import { type SourceView, toSourceView } from './source-view';
import { findSource } from './sources.queries';

/** A source with what its form edits. */
export interface SourceDetail extends SourceView {
  /** Of a policy or text that was written here; null for anything else. */
  text: string | null;
  /** Of an FAQ; null for anything else. */
  entries: FaqEntry[] | null;
}

/** @throws AppError `not_found` */
export async function getSource(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
  sourceId: string,
): Promise<SourceDetail> {
  const source = await findSource(ctx, storeId, sourceId);
  const [view] = await withCounts(ctx, storeId, [source]);
  if (!view) throw new Error('a source without a view');
  const isEditable = (source.type === 'policy' || source.type === 'text') && !view.isFetched;
  const documents =
    isEditable || source.type === 'faq'
      ? await ctx.db.knowledgeDocument.findMany({
          where: { storeId, sourceId },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          select: { title: true, text: true, phrasings: true },
        })
      : [];
  return {
    ...view,
    text: isEditable ? documents.map((document) => document.text).join('\n\n') : null,
    entries:
      source.type === 'faq'
        ? documents.map(({ title, text, phrasings }) => ({ question: title, answer: text, phrasings }))
        : null,
  };
}

/** All sources of a store: the catalog first, then by title. */
export async function listSources(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
): Promise<SourceView[]> {
  const sources = await ctx.db.knowledgeSource.findMany({ where: { storeId } });
  const views = await withCounts(ctx, storeId, sources);
  return views.sort(
    (a, b) => Number(b.type === 'catalog') - Number(a.type === 'catalog') || a.title.localeCompare(b.title),
  );
}

async function withCounts(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  sources: readonly KnowledgeSource[],
): Promise<SourceView[]> {
  const ids = sources.map((source) => source.id);
  const catalog = sources.some((source) => source.type === 'catalog');
  const [documents, chunks, products, productChunks] = await Promise.all([
    countBySource(ctx, 'knowledge_documents', storeId, ids),
    countBySource(ctx, 'chunks', storeId, ids),
    catalog ? countRows(ctx, `products WHERE store_id = $1 AND status = 'active'`, storeId) : 0,
    catalog ? countRows(ctx, `chunks WHERE store_id = $1 AND product_id IS NOT NULL`, storeId) : 0,
  ]);
  return sources.map((source) =>
    toSourceView(
      source,
      source.type === 'catalog'
        ? { documents: products, chunks: productChunks }
        : { documents: documents.get(source.id) ?? 0, chunks: chunks.get(source.id) ?? 0 },
    ),
  );
}

async function countBySource(
  ctx: Pick<AppContext, 'sql'>,
  table: 'knowledge_documents' | 'chunks',
  storeId: string,
  sourceIds: string[],
): Promise<Map<string, number>> {
  const { rows } = await ctx.sql.query<{ id: string; count: number }>(
    `SELECT source_id AS id, count(*)::int AS count FROM ${table}
     WHERE store_id = $1 AND source_id = ANY($2) GROUP BY source_id`,
    [storeId, sourceIds],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}

async function countRows(ctx: Pick<AppContext, 'sql'>, from: string, storeId: string): Promise<number> {
  const { rows } = await ctx.sql.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`, [
    storeId,
  ]);
  return rows[0]?.count ?? 0;
}
