import { foldText, splitWords } from '@/core/knowledge/keywords/split-words';
import type { ForeignLanguage } from '@/core/language/glossary/glossary';
import { glossWords } from '@/core/language/glossary/to-english';
import { conceptOf, takePhrases } from './concepts';
import { isNeutral } from './neutral-words';
import { wordForm } from './word-form';

/**
 * When something happens is told by the days; "after delivery" or "once we have your parcel" names only the day that is
 * counted from.
 */
const COUNTED_FROM =
  /\b(?:of|after|from|following|upon|since|on|nach|ab|seit|apres|suivant|depuis|tras|desde|dopo|dal|dalla|vanaf|na|apos)\s(?:(?:the|your|its|their|his|date|day|of|we|you|der|die|das|dem|ihrer|deiner|la|le|l|el|del|il|de|het|votre|sa|su|tag|datum|jour|dia|giorno)\s)*(?:delivery|deliveries|receipt|receiving|receive|arrival|purchase|purchasing|order date|ordering|lieferung|erhalt|zustellung|kauf|eingang|ubergabe|warenerhalt|kaufdatum|livraison|reception|achat|entrega|recepcion|compra|consegna|ricezione|acquisto|levering|ontvangst|aankoop)\b(?:\s(?:of|der|des|de|du)\s(?:the|your|ware|goods|items?|parcel|order|bestellung|colis|la commande|votre commande|commande))?/g;

/**
 * What a text is about: subjects and telling words, each in one form, without words that narrow nothing down.
 * @param language of the text where the glossary knows it, so that words of several languages meet in English; else null
 * @param ignored folded words that are in everything, such as the store's name
 */
export function readWords(
  text: string,
  language: ForeignLanguage | null,
  ignored: ReadonlySet<string> = new Set(),
): Set<string> {
  const { rest, concepts } = takePhrases(foldText(text).replace(/[’']/g, ' '));
  const words = new Set(concepts);
  const cleaned = rest.replace(/\s+/g, ' ').replace(COUNTED_FROM, ' ');
  for (const { word, english } of pieces(cleaned, language)) {
    const concept = conceptOf(word) ?? (english ? conceptOf(english) : undefined);
    if (concept) words.add(concept);
    else if (!isNeutral(word) && !ignored.has(word)) {
      for (const part of splitWords(english ?? word)) {
        const partConcept = conceptOf(part);
        if (partConcept) words.add(partConcept);
        else if (!isNeutral(part)) words.add(wordForm(part));
      }
    }
  }
  return simplify(words);
}

/** All words of a text in order, folded and without endings: how alike two wordings are. */
export function wordForms(text: string): string[] {
  return splitWords(text).map(wordForm);
}

function pieces(text: string, language: ForeignLanguage | null): { word: string; english: string | null }[] {
  if (language === null) return splitWords(text).map((word) => ({ word, english: null }));
  return glossWords(text, language).flatMap(({ source, english, isTerm }) => {
    const words = splitWords(source);
    return words.length === 1 || (english && isTerm)
      ? [{ word: words.join(' '), english: isTerm ? english : null }]
      : words.map((word) => ({ word, english: null }));
  });
}

/** "Return shipping" is about returns, "opening hours" about being open. */
function simplify(words: Set<string>): Set<string> {
  if (words.has('return') || words.has('refund')) {
    if (words.has('return')) words.delete('deliver');
    words.delete('dispatch');
  }
  if (words.delete('opening')) words.add('open');
  return words;
}
