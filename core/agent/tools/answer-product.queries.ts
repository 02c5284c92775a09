import type { AppContext } from '@/core/shared/context';
import type { AnswerProduct } from './answer-product';

/** Of a turn: what its assistant answers from. */
export interface ProductScope {
  ctx: Pick<AppContext, 'sql'>;
  storeId: string;
  /** Left out or empty: all of the store's sources. */
  sourceIds?: readonly string[];
}

/**
 * Active products of the store with their variants, in the order of `ids`; unknown ids are left out. None at all while
 * the owner has paused the catalog, and for an assistant whose chosen sources leave it out.
 */
export async function loadAnswerProducts(
  { ctx, storeId, sourceIds }: ProductScope,
  ids: readonly string[],
): Promise<AnswerProduct[]> {
  if (ids.length === 0) return [];
  const { rows } = await ctx.sql.query<AnswerProduct>(
    `SELECT p.id, p.title, p.brand, p.category, p.description, p.price_cents, p.price_max_cents, p.compare_at_cents,
            p.currency, p.url, p.image_url, p.attributes, p.stock, p.in_stock,
            coalesce((SELECT jsonb_agg(jsonb_build_object(
                               'title', v.title, 'sku', v.sku, 'options', v.options, 'price_cents', v.price_cents,
                               'stock', v.stock, 'available', v.available) ORDER BY v.position)
                        FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id), '[]') AS variants
       FROM products p
      WHERE p.store_id = $1 AND p.id = ANY($2::uuid[]) AND p.status = 'active'
        AND NOT EXISTS (
          SELECT FROM knowledge_sources s WHERE s.store_id = p.store_id AND s.type = 'catalog'
             AND (s.paused OR ($3::uuid[] IS NOT NULL AND s.id <> ALL($3::uuid[]))))
      ORDER BY array_position($2::uuid[], p.id)`,
    [storeId, ids, sourceIds?.length ? sourceIds : null],
  );
  return rows;
}
