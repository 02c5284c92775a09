import type { Embedder } from '@/core/llm/embedder';
import { dotProduct } from '../dot-product';

const MAX_CHARS = 420;
/** Below this similarity to the question a further sentence adds nothing. */
const RELATED = 0.42;
const IN_KIND = 0.15;
const KINDS: readonly [asks: RegExp, has: RegExp][] = [
  [
    /\b(how long|until when|by when|how many (days|weeks|months)|deadline|(days?|weeks?|months?) ago)\b/i,
    /\b\d+ (working |business |calendar )?(minutes?|hours?|days?|weeks?|months?|years?|tagen?|wochen?|monaten?|jahren?|jours?|semaines?|mois|ans|d[ií]as?|semanas?|meses|giorni|settiman[ae]|mesi|dagen|weken|maanden|dias)\b/iu,
  ],
  [/\b(how much|cost|price|fee|charge)/i, /[€$£]\s?\d|\d\s?(€|eur\b)/i],
];

/**
 * The sentences of a passage that answer the question, in the passage's order and word for word.
 * The best one always, then its neighbours by similarity while there is room.
 * @param worthOf what else speaks for a sentence, on the scale of a similarity
 */
export async function pickSentences(
  embedder: Embedder,
  question: string,
  passage: string,
  worthOf: (sentence: string) => number = () => 0,
): Promise<string[]> {
  const sentences = splitSentences(passage);
  if (sentences.join(' ').length <= MAX_CHARS && sentences.length <= 3) return sentences;
  const likeness = await scoreSentences(embedder, question, sentences);
  const scores = likeness.map((score, i) => score + worthOf(sentences[i] ?? ''));
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const picked: number[] = [];
  let length = 0;
  for (const i of order) {
    const size = sentences[i]?.length ?? 0;
    if (picked.length > 0 && ((scores[i] ?? 0) < RELATED || length + size > MAX_CHARS)) continue;
    picked.push(i);
    length += size;
    if (picked.length === 4) break;
  }
  return picked.sort((a, b) => a - b).flatMap((i) => sentences[i] ?? []);
}

/** Sentences and list lines, without Markdown marks; headings are left out. */
export function splitSentences(passage: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return passage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#{1,6}\s/.test(line) && !/^[-=|:\s]+$/.test(line))
    .flatMap((line) => {
      const plain = line
        .replace(/^([-*+•]|\d+[.)])\s+/, '')
        .replace(/(\*\*|__|`)/g, '')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/^\|\s*|\s*\|$/g, '')
        .replace(/\s*\|\s*/g, ' – ');
      return joinAbbreviations([...segmenter.segment(plain)].map(({ segment }) => segment.trim()));
    })
    .filter((sentence) => sentence.length > 1);
}

/** The segmenter cuts after "e.g." and "approx."; such pieces belong together. */
function joinAbbreviations(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      /\b(e\.g|i\.e|approx|incl|excl|no|nr|min|max|ca|z\.B|bzw|St)\.$/i.test(before)
    ) {
      joined[joined.length - 1] = `${before} ${piece}`;
    } else if (piece !== '') {
      joined.push(piece);
    }
  }
  return joined;
}

async function scoreSentences(embedder: Embedder, question: string, sentences: string[]): Promise<number[]> {
  const words = wordsOf(question);
  const overlap = sentences.map((sentence) => {
    const there = wordsOf(sentence);
    let shared = 0;
    for (const word of words) if (there.has(word)) shared++;
    return words.size === 0 ? 0 : shared / words.size;
  });
  try {
    const [asked] = await embedder.embed([question], 'query');
    const vectors = await embedder.embed(sentences, 'document');
    return vectors.map(
      (vector, i) =>
        dotProduct(asked ?? new Float32Array(), vector) +
        0.2 * (overlap[i] ?? 0) +
        (answersInKind(question, sentences[i] ?? '') ? IN_KIND : 0),
    );
  } catch {
    return overlap;
  }
}

/** A question for a time or an amount is answered by a sentence that has one. */
function answersInKind(question: string, sentence: string): boolean {
  return KINDS.some(([asks, has]) => asks.test(question) && has.test(sentence));
}

function wordsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.replace(/(es|s|en)$/, '')),
  );
}
