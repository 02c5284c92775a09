import { ENTRY_BYTES } from '@/core/knowledge/keywords/posting-block';
import { foldText } from '@/core/knowledge/keywords/split-words';
import { stemPlural } from '@/core/knowledge/keywords/stem-plural';
import type { SqlPool } from '@/core/shared/sql-pool';

interface Entry {
  kind: 'brand' | 'colour' | 'size';
  value: string;
  productCount: number;
}

type KeyedEntry = Entry & { key: string };

/** How a brand, colour or size is compared with the words of a question: folded, words by single spaces. */
export function vocabularyKey(value: string): string {
  return (foldText(value).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Writes anew which brands, colours and sizes a store's active products have. */
export async function refreshProductVocabulary(sql: SqlPool, storeId: string): Promise<void> {
  const { rows } = await sql.query<Entry>(
    `SELECT kind, value, count(*)::int AS "productCount" FROM (
       SELECT 'brand' AS kind, brand AS value FROM products
       WHERE store_id = $1 AND status = 'active' AND brand IS NOT NULL
       UNION ALL
       SELECT 'colour', unnest(colours) FROM products WHERE store_id = $1 AND status = 'active'
       UNION ALL
       SELECT 'size', unnest(sizes) FROM products WHERE store_id = $1 AND status = 'active'
     ) used GROUP BY kind, value`,
    [storeId],
  );
  const entries = rows
    .map((row) => ({ ...row, key: vocabularyKey(row.value) }))
    .filter(({ key, value }) => key !== '' && value.length <= 80);
  const shares = await brandShares(sql, storeId, entries);
  // One statement, so that a question never meets an empty vocabulary.
  await sql.query(
    `WITH fresh AS (
       SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::real[])
         AS row(kind, key, value, product_count, share)
     ), gone AS (
       DELETE FROM product_vocabulary v WHERE v.store_id = $1 AND NOT EXISTS (
         SELECT FROM fresh f WHERE f.kind = v.kind AND f.key = v.key AND f.value = v.value)
     )
     INSERT INTO product_vocabulary (store_id, kind, key, value, product_count, share)
     SELECT $1, kind, key, value, product_count, share FROM fresh
     ON CONFLICT (store_id, kind, key, value)
     DO UPDATE SET product_count = excluded.product_count, share = excluded.share
       WHERE (product_vocabulary.product_count, product_vocabulary.share)
         IS DISTINCT FROM (excluded.product_count, excluded.share)`,
    [
      storeId,
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.key),
      entries.map((entry) => entry.value),
      entries.map((entry) => entry.productCount),
      entries.map((entry) => shares.get(entry.key) ?? 1),
    ],
  );
}

/**
 * By the key of a brand of one word: of the products that hold the word anywhere, how many have it as their brand.
 * Low for a brand whose name is a common word ("Zoom"), and for one that is mostly named by what fits its products
 * ("Apple" in a shop for phone cases).
 */
async function brandShares(
  sql: SqlPool,
  storeId: string,
  entries: readonly KeyedEntry[],
): Promise<Map<string, number>> {
  const brands = entries.filter(({ kind, key }) => kind === 'brand' && !key.includes(' '));
  const { rows } = await sql.query<{ term: string; holding: number }>(
    `SELECT term, (sum(length(data)) / $3)::int AS holding FROM keyword_postings
     WHERE store_id = $1 AND collection = 'product' AND term = ANY($2::text[]) GROUP BY term`,
    [storeId, brands.map(({ key }) => stemPlural(key)), ENTRY_BYTES],
  );
  const holding = new Map(rows.map((row) => [row.term, row.holding]));
  const counts = new Map<string, number>();
  for (const { key, productCount } of brands) counts.set(key, (counts.get(key) ?? 0) + productCount);
  return new Map(
    [...counts].map(([key, count]) => [
      key,
      Math.min(1, count / Math.max(1, holding.get(stemPlural(key)) ?? 0)),
    ]),
  );
}
