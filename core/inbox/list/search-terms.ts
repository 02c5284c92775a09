const MOST_WORDS = 12;

/** The words of what somebody typed: letters and digits alone, so that nothing of a query language gets through. */
export function toSearchWords(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, MOST_WORDS);
}

/**
 * What somebody typed, as a text search query: all words must be there, the last one may be only begun.
 * @returns null when there is no word in it
 */
export function toSearchQuery(text: string): string | null {
  const words = toSearchWords(text);
  const last = words.pop();
  return last ? [...words.map((word) => `'${word}'`), `'${last}':*`].join(' & ') : null;
}
