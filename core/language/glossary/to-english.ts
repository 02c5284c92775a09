import { foldText } from '@/core/knowledge/keywords/split-words';
import { DICTIONARIES, type Dictionary, type ForeignLanguage } from './glossary';
import { wordStem } from './word-stem';

/** A word of the text, or several that mean one thing, and what it is in English. */
export interface GlossedWord {
  /** As written. */
  source: string;
  /** null: the glossary does not know it; a name, perhaps. */
  english: string | null;
  isTerm: boolean;
}

const MAX_CHARACTERS = 2_000;
const MAX_PHRASE = 4;
/** Apostrophes part words ("d'eau"); addresses and numbers are one piece. */
const PIECE = /[^\s@]+@[^\s@]+|https?:\/\/\S+|[\p{L}\p{M}]*\d[\p{L}\d]*|[\p{L}\p{M}]+|[^\p{L}\p{M}\d]+/gu;

/**
 * Whether there is a dictionary into English.
 * @param language ISO 639-1
 */
export function isForeignLanguage(language: string | null): language is ForeignLanguage {
  return language !== null && language in DICTIONARIES;
}

/**
 * Puts a text into English word by word. No translation to be read: what rules and a model for English need to
 * recognise what is asked. Unknown words, names, numbers and signs stay as they are.
 */
export function toEnglish(text: string, language: ForeignLanguage): string {
  return glossWords(text, language)
    .map(({ source, english }) => english ?? source)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The pieces of a text in order, signs and blanks included. */
export function glossWords(text: string, language: ForeignLanguage): GlossedWord[] {
  const dictionary = DICTIONARIES[language];
  const pieces = text.slice(0, MAX_CHARACTERS).match(PIECE) ?? [];
  const glossed: GlossedWord[] = [];
  for (let at = 0; at < pieces.length; ) {
    const phrase = findPhrase(pieces, at, dictionary);
    if (phrase) {
      glossed.push({ source: pieces.slice(at, at + phrase.pieces).join(''), ...phrase });
      at += phrase.pieces;
      continue;
    }
    const source = pieces[at] ?? '';
    const known = /^[\p{L}\p{M}]+$/u.test(source) ? lookUp(foldText(source), dictionary, language) : null;
    glossed.push({ source, english: known?.english ?? null, isTerm: known?.isTerm ?? false });
    at += 1;
  }
  return glossed;
}

function findPhrase(pieces: readonly string[], at: number, dictionary: Dictionary) {
  for (let words = Math.min(MAX_PHRASE, dictionary.longest); words > 1; words--) {
    const span = pieces.slice(at, at + 2 * words - 1);
    if (span.length < 2 * words - 1) continue;
    const isPhrase = span.every((piece, i) =>
      i % 2 === 0 ? /^[\p{L}\p{M}]+$/u.test(piece) : /^[\s'’-]{1,2}$/.test(piece),
    );
    if (!isPhrase) continue;
    const key = span.filter((_, i) => i % 2 === 0).map(foldText);
    const entry = dictionary.exact.get(key.join(' '));
    if (entry) return { ...entry, pieces: span.length };
  }
  return null;
}

/** "zurückzugeben" → "zurückgeben". */
const SPLIT_INFINITIVE = /^(zuruck|um|ab|an|ein|aus|auf|hinzu)zu(\p{L}{4,})$/u;

function lookUp(word: string, dictionary: Dictionary, language: ForeignLanguage) {
  return (
    dictionary.exact.get(word) ??
    dictionary.stems.get(wordStem(word, language)) ??
    (language === 'de' ? dictionary.exact.get(word.replace(SPLIT_INFINITIVE, '$1$2')) : undefined) ??
    (language === 'de' || language === 'nl' ? takeApart(word, dictionary, language) : null)
  );
}

const SHORTEST_PART = 4;

/** "Regenhose" → rain trousers: two terms, perhaps with an s or n between them. */
function takeApart(word: string, dictionary: Dictionary, language: ForeignLanguage) {
  if (word.length < 2 * SHORTEST_PART) return null;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const tail = dictionary.exact.get(rest) ?? dictionary.stems.get(wordStem(rest, language));
    if (!tail?.isTerm) continue;
    const head =
      dictionary.exact.get(first) ?? dictionary.stems.get(wordStem(first.replace(/[sn]$/, ''), language));
    if (head?.isTerm) return { english: `${head.english} ${tail.english}`, isTerm: true };
  }
  return null;
}
