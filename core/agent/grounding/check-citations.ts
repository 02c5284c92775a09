import { detectLanguage } from '@/core/language/detect-language';
import { extractFacts } from '@/core/language/facts/extract-facts';
import { toPlainView } from '@/core/language/facts/plain-view';
import { splitSentences } from '@/core/language/split-sentences';
import type { Embedder } from '@/core/llm/embedder';

/** A citation that its passage does not bear out. */
export interface UnsupportedCitation {
  /** The passage's name, e.g. "S1". */
  name: string;
  /** Where the reference's sentence stands in the text, as [start, end). */
  start: number;
  end: number;
  sentence: string;
}

/**
 * Cosine below which a sentence has nothing to do with a passage. With the bundled model, questions lie above it with
 * nine of ten passages that answer them, and below it with three of four that do not.
 */
const MIN_SIMILARITY = 0.25;
/** Shared words that make a measurement unnecessary. */
const ENOUGH_WORDS = 0.6;
const REFERENCES = /\[[^\]]*\]/g;
const NAME = /S\d{1,3}/g;
const COUNTED = new Set(['price', 'percent', 'date', 'measure', 'time', 'weekday', 'phone', 'email']);

/**
 * Finds citations whose passage does not support their sentence: it holds none of the sentence's figures, or is about
 * something else. When the embedder cannot run, words and figures alone decide.
 * @param raw the answer as the model wrote it, with references
 * @param passages texts by their names
 */
export async function findUnsupportedCitations(
  embedder: Pick<Embedder, 'embed'>,
  raw: string,
  passages: ReadonlyMap<string, string>,
  currency: string,
): Promise<UnsupportedCitation[]> {
  const cited = collectCited(raw).filter(({ name }) => passages.has(name));
  const unsupported: UnsupportedCitation[] = [];
  const unclear: (UnsupportedCitation & { passage: string })[] = [];
  for (const one of cited) {
    const passage = passages.get(one.name) ?? '';
    const figures = compareFigures(one.sentence, passage, currency);
    if (figures === 'other') unsupported.push(one);
    else if (figures === 'none' && sharedWords(one.sentence, passage) < ENOUGH_WORDS)
      unclear.push({ ...one, passage });
  }
  const similar = await Promise.all(
    unclear.map(({ sentence, passage }) => similarity(embedder, sentence, passage).catch(() => 1)),
  );
  unclear.forEach(({ passage: _passage, ...one }, i) => {
    if ((similar[i] ?? 1) < MIN_SIMILARITY) unsupported.push(one);
  });
  return unsupported;
}

/** The answer without these citations; other references in the same brackets stay. */
export function removeCitations(raw: string, unsupported: readonly UnsupportedCitation[]): string {
  let text = raw;
  for (const { name, start, end } of unsupported.toSorted((a, b) => b.start - a.start)) {
    const sentence = text.slice(start, end).replace(REFERENCES, (reference) => {
      if (!reference.match(NAME)?.includes(name)) return reference;
      const others = reference.match(/[PS]\d{1,3}/g)?.filter((one) => one !== name) ?? [];
      return others.length > 0 ? `[${others.join(', ')}]` : '';
    });
    text = text.slice(0, start) + sentence.replace(/ +([.,;!?])/g, '$1') + text.slice(end);
  }
  return text;
}

/** A reference may stand before its sentence's full stop or behind it. */
function collectCited(raw: string): UnsupportedCitation[] {
  const found: UnsupportedCitation[] = [];
  let start = 0;
  let before = '';
  for (const sentence of splitSentences(raw)) {
    const end = start + sentence.length;
    const words = bare(sentence);
    const leading = /^\s*(?:\[[PS\d,;\s]*\]\s*)+/.exec(sentence)?.[0] ?? '';
    for (const [reference] of sentence.matchAll(REFERENCES)) {
      const isBehind = leading.includes(reference) && before !== '';
      for (const [name] of reference.matchAll(NAME))
        found.push({ name, start, end, sentence: isBehind ? before : words });
    }
    if (words !== '') before = words;
    start = end;
  }
  return found.filter(({ sentence }) => sentence !== '');
}

function bare(sentence: string): string {
  return sentence.replace(REFERENCES, '').replace(/[*_`]/g, '').trim();
}

/** `other`: the sentence has figures, and the passage not one of them. */
function compareFigures(sentence: string, passage: string, currency: string): 'none' | 'shared' | 'other' {
  const figures = (text: string) =>
    extractFacts(toPlainView(text), currency).filter(({ kind }) => COUNTED.has(kind));
  const said = figures(sentence);
  if (said.length === 0) return 'none';
  const known = new Set(figures(passage).flatMap(({ kind, keys }) => keys.map((key) => `${kind} ${key}`)));
  const digits = new Set(passage.match(/\d+/g));
  const shared = said.some(
    ({ kind, keys, text }) =>
      keys.some((key) => known.has(`${kind} ${key}`)) || text.match(/\d+/g)?.some((part) => digits.has(part)),
  );
  return shared ? 'shared' : 'other';
}

/** Share of the sentence's longer words that stand in the passage. */
function sharedWords(sentence: string, passage: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const said = words(sentence);
  const known = words(passage);
  if (said.size === 0) return 1;
  return [...said].filter((word) => known.has(word)).length / said.size;
}

/**
 * Of the sentence to the passage as a whole and to the nearest of its sentences; 1 when they are in two languages,
 * which not every model can compare.
 */
async function similarity(
  embedder: Pick<Embedder, 'embed'>,
  sentence: string,
  passage: string,
): Promise<number> {
  const [one, two] = await Promise.all([detectLanguage(sentence), detectLanguage(passage)]);
  if (one.language !== two.language) return 1;
  const parts = splitSentences(passage)
    .map((part) => part.trim())
    .filter((part) => part.length > 20)
    .slice(0, 8);
  const [own, ...others] = await embedder.embed([sentence, passage.slice(0, 1500), ...parts], 'document');
  if (!own) return 1;
  return Math.max(
    0,
    ...others.map((other) => other.reduce((sum, value, i) => sum + value * (own[i] ?? 0), 0)),
  );
}
