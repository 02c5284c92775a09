const MOST_WORDS = 12;

/**
 * What somebody typed, as a text search query: all words must be there, the last one may be only begun. Nothing of
 * Postgres' query language gets through, for only letters and digits are kept.
 * @returns null when there is no word in it
 */
export function toSearchQuery(text: string): string | null {
  const words =
    text
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  const last = words.pop();
  return last ? [...words.map((word) => `'${word}'`), `'${last}':*`].join(' & ') : null;
}
