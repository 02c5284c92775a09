import { type Page, type PageQuery, toPage } from '@/core/contracts/page';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';

export interface DocumentListItem {
  id: string;
  title: string;
  url: string | null;
  /** The text's beginning. */
  excerpt: string;
  characters: number;
  phrasings: string[];
  /** False while a change waits for the index. */
  indexed: boolean;
  updatedAt: string;
}

export interface DocumentView extends Omit<DocumentListItem, 'excerpt' | 'characters'> {
  sourceId: string;
  text: string;
}

/** Documents of a source in their own order. @throws AppError `not_found` when the source is not the store's */
export async function listDocuments(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
  sourceId: string,
  query: PageQuery,
): Promise<Page<DocumentListItem>> {
  const where = { storeId, sourceId: requireUuid(sourceId, 'The knowledge source') };
  const source = await ctx.db.knowledgeSource.findUnique({
    where: { storeId_id: { storeId, id: sourceId } },
    select: { id: true },
  });
  if (!source) throw notFound('The knowledge source');
  const [total, items] = await Promise.all([
    ctx.db.knowledgeDocument.count({ where }),
    ctx.sql.query<Omit<DocumentListItem, 'updatedAt'> & { updatedAt: Date }>(
      `SELECT id, title, url, left(text, 240) AS excerpt, length(text) AS characters, phrasings,
         coalesce(starts_with(indexed_hash, content_hash), false) AS indexed, updated_at AS "updatedAt"
       FROM knowledge_documents WHERE store_id = $1 AND source_id = $2
       ORDER BY position, id LIMIT $3 OFFSET $4`,
      [storeId, sourceId, query.page_size, (query.page - 1) * query.page_size],
    ),
  ]);
  return toPage(
    items.rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    total,
    query,
  );
}

/** A document in full. @throws AppError `not_found` */
export async function getDocument(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  documentId: string,
): Promise<DocumentView> {
  const document = await ctx.db.knowledgeDocument.findUnique({
    where: { storeId_id: { storeId, id: requireUuid(documentId, 'The document') } },
  });
  if (!document) throw notFound('The document');
  return {
    id: document.id,
    sourceId: document.sourceId,
    title: document.title,
    url: document.url,
    text: document.text,
    phrasings: document.phrasings,
    indexed: document.indexedHash?.startsWith(document.contentHash) ?? false,
    updatedAt: document.updatedAt.toISOString(),
  };
}
