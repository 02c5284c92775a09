import { toSearchQuery, toSearchWords } from './search-terms';

/**
 * As SQL: a text has the words, looked at row by row. Taking a text apart into its words takes five times as long as
 * looking whether their letters stand in it at all, so that is looked at first; the index has its own way.
 * @param column e.g. "m.text"
 * @param values bind values so far; the words are added to them
 */
export function matchesWords(column: string, text: string, values: unknown[]): string {
  const bind = (value: unknown) => `$${values.push(value)}::text`;
  const letters = toSearchWords(text).map(
    (word) => `strpos(lower(unaccent(${column})), (SELECT lower(unaccent(${bind(word)})))) > 0`,
  );
  const words = `to_tsvector('storefolk', ${column}) @@ to_tsquery('storefolk', ${bind(toSearchQuery(text))})`;
  return `CASE WHEN ${letters.join(' AND ')} THEN ${words} ELSE false END`;
}
