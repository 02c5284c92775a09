import { prepared } from '@/core/shared/prepared-statement';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { VocabularyMatch } from '../filters/product-filters';

export interface StoreVocabulary {
  currency: string;
  locale: string;
  matches: VocabularyMatch[];
}

/** The store's currency and language, and which of its brands, colours and sizes have one of the keys. */
export async function loadStoreVocabulary(
  sql: SqlPool,
  storeId: string,
  keys: readonly string[],
): Promise<StoreVocabulary> {
  const { rows } = await sql.query<StoreVocabulary>(
    prepared(`SELECT s.currency, s.locale, coalesce((
       SELECT json_agg(json_build_object(
         'kind', v.kind, 'key', v.key, 'value', v.value, 'share', v.share))
       FROM product_vocabulary v
       WHERE v.store_id = s.id AND v.kind IN ('brand', 'colour', 'size') AND v.key = ANY($2::text[])
     ), '[]') AS matches
     FROM stores s WHERE s.id = $1`),
    [storeId, keys],
  );
  return rows[0] ?? { currency: 'USD', locale: 'en', matches: [] };
}
