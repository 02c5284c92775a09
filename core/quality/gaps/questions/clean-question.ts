import { readQueryWords } from '@/core/knowledge/retrieval/question/read-query-words';

const MAX_CHARS = 300;
const MASK = /\[[^\]]{1,40} removed\]/gi;
/** Addresses, and numbers by which a person, an order or a parcel can be known. */
const PERSONAL =
  /[^\s@]+@[^\s@]+\.[^\s@]+|#\S*\d\S*|\+?\d[\d\s()/-]{5,}\d|(?<![\p{L}\d])(?=[\p{L}-]*\d)[\p{L}\d-]{12,}(?![\p{L}\d])|\d{5,}/giu;

/**
 * A shopper's message as it may stand for others' questions: in one line, without what points to a person.
 * @returns null when it is no question that knowledge could answer: a number, an address, a word or two of small talk
 */
export function cleanQuestion(text: string): string | null {
  const line = text.replace(MASK, '…').replace(PERSONAL, '…').replace(/\s+/g, ' ').trim();
  const words = line.replace(/…/g, ' ').match(/\p{L}+/gu) ?? [];
  const telling = readQueryWords(words.join(' ')).filter(({ word }) => /\p{L}{3}/u.test(word)).length;
  if (telling < 2 && !(telling === 1 && (words.length > 2 || /[?？؟]/.test(line)))) return null;
  return line.length > MAX_CHARS ? `${line.slice(0, MAX_CHARS).trimEnd()}…` : line;
}
