import { foldText } from './split-words';
import { stemPlural } from './stem-plural';

/** Texts that are weighed apart. Products: title, description, details. Passages: titles, text, nothing. */
export type KeywordFields = readonly [string, string, string];
export const FIELD_COUNT = 3;

export interface DocumentTerms {
  /** Term → how often it stands in each field. */
  counts: ReadonlyMap<string, readonly number[]>;
  /** Words of each field. */
  lengths: readonly number[];
}

/** Beyond these a text is data, not prose: it would make postings grow without helping anyone to find it. */
const MAX_FIELD_CHARACTERS = 20_000;
const MAX_TERM_LENGTH = 40;
const MAX_TERMS = 2_000;

/** What the keyword index stores of one chunk. */
export function documentTerms(fields: KeywordFields): DocumentTerms {
  const counts = new Map<string, number[]>();
  const lengths = fields.map((text, field) => {
    const folded = foldText(text.slice(0, MAX_FIELD_CHARACTERS));
    const words = [...folded.matchAll(/[\p{L}\p{N}]+/gu)];
    for (const term of [...words.map((word) => stemPlural(word[0])), ...compounds(words, folded)]) {
      if (term.length > MAX_TERM_LENGTH) continue;
      let byField = counts.get(term);
      if (!byField) {
        if (counts.size >= MAX_TERMS) continue;
        byField = new Array<number>(FIELD_COUNT).fill(0);
        counts.set(term, byField);
      }
      byField[field] = (byField[field] ?? 0) + 1;
    }
    return words.length;
  });
  return { counts, lengths };
}

/**
 * "T-shirt", "Wi-Fi" and "DCS-8325LH" also as one word, since people type them so. Not "2010-2020" or "1.5": numbers
 * in a row are ranges and amounts.
 */
function compounds(words: readonly RegExpExecArray[], folded: string): string[] {
  const found: string[] = [];
  let compound = '';
  let parts = 0;
  let end = -1;
  const close = () => {
    if (parts > 1 && /\p{L}/u.test(compound)) found.push(stemPlural(compound));
  };
  for (const word of words) {
    if (word.index === end + 1 && /[-.'’]/.test(folded[end] ?? '')) {
      compound += word[0];
      parts += 1;
    } else {
      close();
      compound = word[0];
      parts = 1;
    }
    end = word.index + word[0].length;
  }
  close();
  return found;
}
