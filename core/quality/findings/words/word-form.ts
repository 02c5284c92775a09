import { stemPlural } from '@/core/knowledge/keywords/stem-plural';

const SHORTEST = 3;

/** A word without the endings of number, case and tense. Only ever compared with other results of this. @param word folded */
export function wordForm(word: string): string {
  const singular = stemPlural(word);
  const bare = singular.replace(/(?:ing|ed|en|er|es|em|e|n)$/, '');
  return bare.length >= SHORTEST ? bare : singular;
}
