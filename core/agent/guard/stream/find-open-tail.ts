import { NUMBER_WORD } from '@/core/language/facts/number-words';
import { toPlainView } from '@/core/language/facts/plain-view';

const SIGN = String.raw`(?:[€£¥$₹]|\b(?:EUR|USD|GBP|CHF|[A-Z]{1,2}\$))`;
const NUMBER = String.raw`\d[\d.,:'’/()–-]*(?:\s[\d()][\d.,:/()–-]*)*`;
/** Behind a number, these do not say yet what is counted. */
const BETWEEN =
  'pieces?|items?|units?|more|of|are|is|business|working|calendar|stück|pièces?|jours|unidades?|días|pezzi|giorni|stuks|dias|de';
/** "November 2026": the year ends a date, and no unit comes behind it. */
const YEAR = String.raw`(?<=\p{L}{3}\.?,?\s(?:de\s)?)20\d\d(?=[\s,.;:!?])`;

/** What may still become a fact, or become another one, when more text comes. */
const OPEN = new RegExp(
  [
    // A sign, and its number.
    String.raw`(?<![\p{L}\d])(?:${SIGN}|#|\+|\()\s?(?:${NUMBER})?\s?$`,
    // A number, and the sign or the word behind it: "49 eu", "20 Nov", "3 pieces le".
    String.raw`(?<!${SIGN}\s?[\d.,]*)(?!${YEAR})[#+(]?(?<![\p{L}\d])[\p{L}-]*\d(?:[\d.,:'’/()–-]*\d)?(?:\s\d[\d.,:/()–-]*)*(?:[\p{L}\d.,:'’/()–-]?|\s?(?:[-–—]\s?\d*|[%€£¥$]?)|[\s-]\p{L}+\.?|[\s-](?:${BETWEEN})\s\p{L}*)$`,
    String.raw`(?<![\d.,])\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s?)?\d{0,3}$`,
    String.raw`(?<![\p{L}])\p{Lu}\p{Ll}{2,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s?\d{0,3}$`,
    // A number in words: "forty-nine eu", "only two le".
    String.raw`(?<![\p{L}-])(?:${NUMBER_WORD})(?:-\p{L}*)?(?:\s[\p{L}]*)?$`,
    // Addresses, and links up to their closing bracket.
    String.raw`\S*@\S*$`,
    String.raw`(?:https?:|www\.|\p{Ll}[\p{L}\d-]*[.:]\/*)\S*$`,
    String.raw`\]\([^\s)]*$`,
    // Names: a run of words with a capital letter.
    String.raw`(?<name>(?<![\p{L}\d])\p{Lu}[\p{L}\d'’&/.-]*(?:\s(?:\p{Lu}[\p{L}\d'’&/.-]*|\d[\p{L}\d.,]*|&))*\s?)$`,
  ].join('|'),
  'u',
);
/** Beyond this, whatever it is, it is no fact that has not ended yet. */
const MAX_HELD = 160;

/**
 * From where on a streamed sentence has to be held back.
 * @param raw the sentence so far, as the model writes it
 * @param isKnownName a name that begins with words that are known does not have to wait for its end
 * @returns offset in `raw`; its length when all of it can be judged
 */
export function findOpenTail(raw: string, isKnownName: (name: string) => boolean): number {
  const view = toPlainView(raw);
  const from = Math.max(0, view.text.length - MAX_HELD);
  const match = OPEN.exec(view.text.slice(from));
  let at = match ? from + match.index : view.text.length;
  const name = match?.groups?.name;
  if (name) {
    const complete = name.replace(/\S+$/, '');
    if (/\s/.test(complete) && isKnownName(complete.trim())) at += complete.length;
  }
  let tail = view.offsets[at] ?? raw.length;
  // A reference that is not closed yet, and emphasis that nothing follows.
  const bracket = raw.lastIndexOf('[');
  if (bracket >= 0 && raw.length - bracket < 48 && /^\[[PS\d,;\s]*$/.test(raw.slice(bracket)))
    tail = Math.min(tail, bracket);
  const marks = /[*_`~\u200b-\u200f\u00ad]+$/.exec(raw);
  return marks ? Math.min(tail, marks.index) : tail;
}
