import type { AppContext } from '@/core/shared/context';

type Sql = Pick<AppContext, 'sql'>;

/** A product as far as questions about it can be judged. */
export interface ProductFacts {
  title: string;
  priceCents: number;
  currency: string;
  inStock: boolean;
  /** What can be chosen and bought, in the order of the variants. */
  options: { name: string; values: string[] }[];
}

/** Products with a price, from as many categories as possible; the same ones as long as the catalog is the same. */
export async function loadProductFacts(
  { sql }: Sql,
  storeId: string,
  limit: number,
): Promise<ProductFacts[]> {
  const { rows } = await sql.query<ProductFacts>(
    `WITH chosen AS (
       SELECT id, title, price_cents, currency, in_stock,
              row_number() OVER (PARTITION BY category ORDER BY title, id) AS place, category
         FROM products
        WHERE store_id = $1 AND status = 'active' AND price_cents IS NOT NULL AND length(title) <= 120
        ORDER BY place, category, title LIMIT $2)
     SELECT c.title, c.price_cents AS "priceCents", c.currency, c.in_stock AS "inStock",
            coalesce((
              SELECT jsonb_agg(jsonb_build_object('name', o.name, 'values', o.values) ORDER BY o.name) FROM (
                SELECT pair.key AS name, jsonb_agg(DISTINCT pair.value) AS values
                  FROM variants v, jsonb_each_text(v.options) pair
                 WHERE v.store_id = $1 AND v.product_id = c.id AND v.available
                   AND v.stock IS DISTINCT FROM 0 AND length(pair.value) BETWEEN 1 AND 40
                 GROUP BY pair.key) o), '[]') AS options
       FROM chosen c ORDER BY c.place, c.category, c.title`,
    [storeId, limit],
  );
  return rows;
}

export interface DocumentFacts {
  title: string;
  text: string;
  /** An entry of an FAQ: its title is a question, its text the answer. */
  isEntry: boolean;
}

const MAX_TEXT = 20_000;

/** What the store answers from beside its catalog: its rules first. */
export async function loadDocumentFacts(
  { sql }: Sql,
  storeId: string,
  limit: number,
): Promise<DocumentFacts[]> {
  const { rows } = await sql.query<DocumentFacts>(
    `SELECT d.title, left(d.text, ${MAX_TEXT}) AS text, s.type = 'faq' AS "isEntry"
       FROM knowledge_documents d JOIN knowledge_sources s ON s.store_id = d.store_id AND s.id = d.source_id
      WHERE d.store_id = $1 AND NOT s.paused AND s.type <> 'catalog'
      ORDER BY array_position(ARRAY['policy', 'shop', 'faq', 'text']::text[], s.type::text) NULLS LAST,
               s.created_at, d.position, d.id
      LIMIT $2`,
    [storeId, limit],
  );
  return rows;
}

/** What the store's tests ask first, and what they are called: the plain question of one that was reworded. */
export async function loadQuestions({ sql }: Sql, storeId: string): Promise<string[]> {
  const { rows } = await sql.query<{ title: string; message: string | null }>(
    `SELECT title, turns->0->>'message' AS message FROM scenarios WHERE store_id = $1 AND deleted_at IS NULL`,
    [storeId],
  );
  return rows.flatMap(({ title, message }) => [title, message ?? '']);
}
