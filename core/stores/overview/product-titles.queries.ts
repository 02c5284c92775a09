import type { AppContext } from '@/core/shared/context';

/** Products whose title, brand or SKU holds the text; titles that begin with it come first. */
export async function findProductTitles(
  ctx: Pick<AppContext, 'sql'>,
  { storeId, query, limit }: { storeId: string; query: string; limit: number },
): Promise<{ id: string; title: string }[]> {
  const pattern = query.replace(/[\\%_]/g, '\\$&');
  const { rows } = await ctx.sql.query<{ id: string; title: string }>(
    `SELECT id, title FROM products
      WHERE store_id = $1 AND (title ILIKE '%' || $2 || '%' OR brand ILIKE $2 || '%' OR sku ILIKE $2 || '%')
      ORDER BY title ILIKE $2 || '%' DESC, title
      LIMIT $3`,
    [storeId, pattern, limit],
  );
  return rows;
}
