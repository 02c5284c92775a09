import type { AppContext } from '@/core/shared/context';
import type { KnowledgeState } from './knowledge-state';

/**
 * What the store can answer from now. Only what is indexed counts: a text that waits for its index changes no answer
 * yet. Sums of hashes do not depend on the order of rows, so nothing is sorted.
 */
export async function loadKnowledgeState(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
): Promise<KnowledgeState> {
  const { rows } = await ctx.sql.query<KnowledgeState>(
    `SELECT d.documents, d.hash AS "documentsHash", p.products, p.hash AS "productsHash"
       FROM (SELECT count(*)::int AS documents,
                    coalesce(sum(hashtextextended(k.id || k.indexed_hash, 0)), 0)::text AS hash
               FROM knowledge_documents k JOIN knowledge_sources s ON s.store_id = k.store_id AND s.id = k.source_id
              WHERE k.store_id = $1 AND k.indexed_hash IS NOT NULL AND NOT s.paused) d,
            (SELECT count(*)::int AS products,
                    coalesce(sum(hashtextextended(id || content_hash, 0)), 0)::text AS hash
               FROM products WHERE store_id = $1 AND status = 'active') p`,
    [storeId],
  );
  return rows[0] as KnowledgeState;
}

export interface KnowledgeChanges {
  /** Titles of documents that were written between the two moments and are still there, at most 20. */
  documents: string[];
  /** Products that were written between them. */
  products: number;
}

/** What was written to a store's knowledge after `from` and until `to` (ISO 8601). */
export async function listKnowledgeChanges(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  { from, to }: { from: string; to: string },
): Promise<KnowledgeChanges> {
  const between = { gt: new Date(from), lte: new Date(to) };
  const [documents, products] = await Promise.all([
    ctx.db.knowledgeDocument.findMany({
      where: { storeId, updatedAt: between },
      select: { title: true },
      orderBy: { updatedAt: 'desc' },
      take: 20,
    }),
    ctx.db.product.count({ where: { storeId, updatedAt: between } }),
  ]);
  return { documents: documents.map(({ title }) => title), products };
}

/** Whether a store's knowledge is still in motion: written after `since`, or waiting for its index. */
export async function isBeingIndexed(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  since: Date,
): Promise<boolean> {
  const { rows } = await ctx.sql.query<{ busy: boolean }>(
    `SELECT EXISTS (SELECT FROM knowledge_documents k
                      JOIN knowledge_sources s ON s.store_id = k.store_id AND s.id = k.source_id
                     WHERE k.store_id = $1 AND (k.updated_at > $2 OR s.index_state IN ('pending', 'indexing')))
         OR EXISTS (SELECT FROM products WHERE store_id = $1 AND updated_at > $2) AS busy`,
    [storeId, since],
  );
  return rows[0]?.busy === true;
}
