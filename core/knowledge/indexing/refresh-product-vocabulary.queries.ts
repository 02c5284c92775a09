import { foldText } from '@/core/knowledge/keywords/split-words';
import type { SqlPool } from '@/core/shared/sql-pool';

interface Entry {
  kind: 'brand' | 'colour' | 'size';
  value: string;
  productCount: number;
}

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
  // One statement, so that a question never meets an empty vocabulary.
  await sql.query(
    `WITH fresh AS (
       SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[]) AS row(kind, key, value, product_count)
     ), gone AS (
       DELETE FROM product_vocabulary v WHERE v.store_id = $1 AND NOT EXISTS (
         SELECT FROM fresh f WHERE f.kind = v.kind AND f.key = v.key AND f.value = v.value)
     )
     INSERT INTO product_vocabulary (store_id, kind, key, value, product_count)
     SELECT $1, kind, key, value, product_count FROM fresh
     ON CONFLICT (store_id, kind, key, value) DO UPDATE SET product_count = excluded.product_count
       WHERE product_vocabulary.product_count <> excluded.product_count`,
    [
      storeId,
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.key),
      entries.map((entry) => entry.value),
      entries.map((entry) => entry.productCount),
    ],
  );
}
