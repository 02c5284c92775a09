import { vocabularyKey } from '@/core/knowledge/indexing/products/refresh-product-vocabulary.queries';
import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { parseProductFilters, vocabularyKeys } from '../filters/parse-product-filters';
import type { ParsedProductQuery, ProductFilters, VocabularyMatch } from '../filters/product-filters';
import { loadStoreVocabulary } from './product-vocabulary.queries';

export interface UnderstoodQuery extends ParsedProductQuery {
  store: { currency: string; locale: string };
}

/** Reads filters out of a question and joins them with those that were given; a given one wins over a read one. */
export async function understandProductQuery(
  ctx: RetrievalContext,
  storeId: string,
  query: string,
  given: ProductFilters,
): Promise<UnderstoodQuery> {
  const givenKeys = [given.brands, given.colours, given.sizes]
    .flatMap((values) => values ?? [])
    .map(vocabularyKey);
  const { currency, locale, matches } = await loadStoreVocabulary(ctx.sql, storeId, [
    ...vocabularyKeys(query),
    ...givenKeys,
  ]);
  const parsed = parseProductFilters(query, matches, currency);
  const asStored = (kind: VocabularyMatch['kind'], values: readonly string[] | undefined) =>
    values && resolveValues(kind, values, matches);
  const filters: ProductFilters = {
    ...parsed.filters,
    ...withoutUndefined({
      ...given,
      brands: asStored('brand', given.brands),
      colours: asStored('colour', given.colours),
      sizes: asStored('size', given.sizes),
    }),
  };
  return { ...parsed, filters, store: { currency, locale } };
}

/** "sony" as the products write it. One that no product has stays, finds nothing, and is then dropped and reported. */
function resolveValues(
  kind: VocabularyMatch['kind'],
  values: readonly string[],
  matches: readonly VocabularyMatch[],
): string[] {
  return values.flatMap((value) => {
    const key = vocabularyKey(value);
    const stored = matches.filter((match) => match.kind === kind && match.key === key);
    return stored.length > 0 ? stored.map((match) => match.value) : [value];
  });
}

function withoutUndefined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
