import { splitWords } from '@/core/knowledge/keywords/split-words';
import { cleanForDetection } from './clean-for-detection';
import { weighWords } from './telling-words';

export interface DetectedLanguage {
  /** BCP 47 primary tag; null when the message tells nothing ("ok", "65 l", an address). */
  language: string | null;
  /** False for a guess that should not change the language of a conversation. */
  clear: boolean;
}

/** Loaded on first need: the smallest of the detector's tables, and still 40 MB. */
let detector: Promise<typeof import('eld/extrasmall')> | undefined;

/** What one telling word is worth beside the detector's score, which is 0..1. */
const WORD = 0.14;
const WORDS_AT_MOST = 4;
/** Worth of being a language that is expected; it tips the scale between near ones. */
const EXPECTED = 0.06;
const EXPECTED_OF_SHARED = 0.6;
const FAR_AHEAD = 0.05;
const NORWEGIAN_HANDICAP = 0.08;

/**
 * The language of a shopper's message.
 * @param expected languages that are likely here (the conversation's, the store's), BCP 47
 */
export async function detectLanguage(
  text: string,
  expected: readonly (string | null)[] = [],
): Promise<DetectedLanguage> {
  const cleaned = cleanForDetection(text);
  const words = splitWords(cleaned);
  if (words.length === 0) return { language: null, clear: false };
  detector ??= import('eld/extrasmall');
  const { eld } = await detector;
  const found = eld.detect(cleaned);
  const scores = new Map(Object.entries(found.getScores()));
  const told = weighWords(words);
  for (const [language, weight] of told) {
    const worth = WORD * Math.min(WORDS_AT_MOST, weight);
    scores.set(language, (scores.get(language) ?? 0.3) + worth);
  }
  // Danish and Norwegian share most words; shops that sell in both are rarer than shops that sell in Danish.
  const norwegian = scores.get('no');
  if (norwegian !== undefined) scores.set('no', norwegian - NORWEGIAN_HANDICAP);
  const likely = new Set(expected.flatMap((locale) => locale?.split('-')[0]?.toLowerCase() ?? []));
  for (const language of likely) {
    const score = scores.get(language);
    if (score === undefined) continue;
    // One word that several languages have is most likely meant in the one that is spoken here.
    const isShared = words.length <= 2 && told.has(language);
    scores.set(language, score + (isShared ? EXPECTED_OF_SHARED : EXPECTED));
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return { language: null, clear: false };
  const [language, score] = best;
  const ahead = score - (second?.[1] ?? 0);
  const byWords = told.get(language) ?? 0;
  const clear =
    (byWords >= 1 && ahead > 0) ||
    (ahead >= FAR_AHEAD && (byWords > 0 || (words.length >= 3 && found.isReliable())));
  // A word or two that no list has may be a name in any language.
  const tells = clear || byWords > 0 || words.length > 2 || (found.isReliable() && ahead >= FAR_AHEAD);
  return { language: tells ? language : null, clear };
}
