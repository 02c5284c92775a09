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

export interface ProductGist {
  id: string;
  title: string;
  imageUrl: string | null;
  priceCents: number | null;
  priceMaxCents: number | null;
  currency: string;
  inStock: boolean;
}

/** What a line about each product needs, by id. */
export async function readProductGists(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  productIds: readonly string[],
): Promise<Map<string, ProductGist>> {
  const rows = await ctx.db.product.findMany({
    where: { storeId, id: { in: [...productIds] } },
    select: {
      id: true,
      title: true,
      imageUrl: true,
      priceCents: true,
      priceMaxCents: true,
      currency: true,
      inStock: true,
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
