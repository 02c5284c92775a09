import { splitSentences } from '@/core/language/split-sentences';

/** Parts of a sentence that may each have a figure of their own. Not between two figures: "2 and 4 days". */
const BREAK =
  /;|,(?=\s)|\s[–—-]\s|(?<![\d%€$£])\s(?:and|but|und|aber|sowie|et|mais|y|pero|e|ma|en|maar|mas)\s(?=\S)|\s(?:and|but|und|aber|sowie|et|mais|y|pero|ma|maar|mas)\s(?=\p{L}{3})/giu;

/** @returns the sentences of a passage; list items and lines are sentences too */
export function splitStatements(text: string): string[] {
  return splitSentences(text)
    .map((sentence) => sentence.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((sentence) => /\p{L}{2}|\d/u.test(sentence));
}

/** The parts of a sentence that each state something. */
export function splitClauses(sentence: string): string[] {
  return sentence
    .split(BREAK)
    .map((clause) => clause.trim())
    .filter(Boolean);
}
