import { splitSentences } from '@/core/language/split-sentences';

const MIN_WORDS = 4;

/**
 * Whether what is left of an answer still tells something, after sentences were taken out: an introduction to a list
 * that is gone, or a question at the end, does not.
 */
export function isUseful(text: string): boolean {
  return splitSentences(text).some((sentence) => {
    const words = sentence.match(/[\p{L}\d]+/gu) ?? [];
    return words.length >= MIN_WORDS && !/[:?][\s*]*$/.test(sentence);
  });
}
