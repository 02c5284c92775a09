import type { AnswerLanguage } from '../languages';

/** Endings that change with number, case and gender, the longest first. */
const ENDINGS: Record<AnswerLanguage, RegExp> = {
  en: /(?:es|s)$/,
  de: /(?:en|er|em|es|e|n|s)$/,
  fr: /(?:es|e|s|x)$/,
  es: /(?:as|os|es|a|o|e|s)$/,
  it: /[aeio]$/,
  nl: /(?:en|e|s)$/,
  pt: /(?:as|os|es|a|o|e|s)$/,
};
const SHORTEST_STEM = 3;

/** A word without its ending: the same for "Jacke" and "Jacken". Short words stay as they are. @param word folded */
export function wordStem(word: string, language: AnswerLanguage): string {
  const stem = word.replace(ENDINGS[language], '');
  if (stem.length < SHORTEST_STEM || word.length <= SHORTEST_STEM) return word;
  // "schoenen" → "schoen", "brillen" → "bril": Dutch doubles the letter before an ending.
  return language === 'nl' ? stem.replace(/([bdfgklmnprst])\1$/, '$1') : stem;
}
