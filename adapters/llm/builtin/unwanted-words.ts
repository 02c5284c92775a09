const UNWANTED =
  /\b(?:not|no|without|except(?: for)?|other than|instead of|rather than)\s+(?:a |an |the |any )?(\p{L}{3,})(?:\s+ones?)?\b/giu;

/** What a wish leaves out, folded: "pedals, but not clip ones" leaves out "clip". @param question in English words */
export function unwantedWords(question: string): string[] {
  return [...question.matchAll(UNWANTED)].map(([, word = '']) => word.toLowerCase());
}

/** The products whose titles have none of what is left out; all of them when that would leave nothing. */
export function withoutUnwanted<T extends { title: string }>(
  question: string,
  products: readonly T[],
): readonly T[] {
  const unwanted = unwantedWords(question);
  if (unwanted.length === 0) return products;
  const kept = products.filter(({ title }) => {
    const words = new Set(title.toLowerCase().match(/\p{L}+/gu) ?? []);
    return !unwanted.some((word) => words.has(word));
  });
  return kept.length > 0 ? kept : products;
}
