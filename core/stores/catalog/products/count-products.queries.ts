import type { AppContext } from '@/core/shared/context';

export interface CatalogCounts {
  total: number;
  active: number;
  draft: number;
  archived: number;
  /** Active and not to be had. */
  outOfStock: number;
  /** Active and without a price. */
  withoutPrice: number;
}

/** Figures above the product list. */
export async function countProducts(ctx: Pick<AppContext, 'sql'>, storeId: string): Promise<CatalogCounts> {
  const { rows } = await ctx.sql.query<CatalogCounts>(
    `SELECT count(*)::int AS total,
       count(*) FILTER (WHERE status = 'active')::int AS active,
       count(*) FILTER (WHERE status = 'draft')::int AS draft,
       count(*) FILTER (WHERE status = 'archived')::int AS archived,
       count(*) FILTER (WHERE status = 'active' AND NOT in_stock)::int AS "outOfStock",
       count(*) FILTER (WHERE status = 'active' AND price_cents IS NULL)::int AS "withoutPrice"
     FROM products WHERE store_id = $1`,
    [storeId],
  );
  return rows[0] ?? { total: 0, active: 0, draft: 0, archived: 0, outOfStock: 0, withoutPrice: 0 };
}
