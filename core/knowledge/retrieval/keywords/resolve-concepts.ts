import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import { stemPlural } from '@/core/knowledge/keywords/stem-plural';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { QueryWord } from '../question/read-query-words';
import { editDistance } from './edit-distance';
import {
  findKnownTerms,
  findTermsOfLength,
  findTermsStartingWith,
  loadPostings,
} from './keyword-index.queries';
import type { PostingBlock, QueryConcept } from './score-keywords';

/** A word that the store does not know, and what was searched instead. */
export interface Correction {
  word: string;
  terms: string[];
}

export interface ResolvedConcepts {
  concepts: QueryConcept[];
  corrections: Correction[];
}

/** A guess counts less than the word itself would: the store may simply not have what was asked for. */
const GUESS_WEIGHT = 0.6;
/** "Smart watch" is most likely "smartwatch", but things that hold both words come first. */
const JOINED_WEIGHT = 0.5;
/** A translation found by the glossary. */
const TRANSLATION_WEIGHT = 0.8;
/** "Shipping" where "ship" was asked. */
const FORM_WEIGHT = 0.9;
const GUESSES = 3;
const LONGEST_START_LIST = 8;
/** Letters that a guess may differ in. */
const FARTHEST = 2;
/** Vocabulary look-ups are for the odd misspelling; a question in another language would need one for each word. */
const MAX_LOOKUPS = 6;

/**
 * Finds the posting lists of a question's words. A word also stands for what it makes with its neighbour ("smart
 * watch": "smartwatch"). One that the store does not know is taken apart ("usbstick"), completed (the beginning of a
 * model number) or corrected.
 * @param translateAlways false: translations count only for words that the store does not know
 */
export async function resolveConcepts(
  sql: SqlPool,
  scope: ChunkScope,
  words: readonly QueryWord[],
  translateAlways = false,
): Promise<ResolvedConcepts> {
  const terms = words.flatMap(({ term, joined, translations, forms = [] }) => [
    term,
    ...(joined === null ? [] : [joined]),
    ...translations,
    ...forms,
  ]);
  const postings = await loadPostings(sql, scope, [...new Set(terms)]);

  const unknown = words.filter(
    ({ term, translations, forms = [] }, i) =>
      !postings.has(term) &&
      !isPartOfJoined(words, i, postings) &&
      ![...translations, ...forms].some((other) => postings.has(other)),
  );
  const guesses = new Map<string, Guess>();
  await Promise.all(
    unknown.slice(0, MAX_LOOKUPS).map(async ({ word, term }) => {
      const guess = await guessTerms(sql, scope, word, term);
      if (guess) guesses.set(term, guess);
    }),
  );
  const missing = [...guesses.values()].flatMap((guess) => guess.terms).filter((term) => !postings.has(term));
  for (const [term, blocks] of await loadPostings(sql, scope, missing)) postings.set(term, blocks);

  const lists = (terms: readonly (string | null | undefined)[], weight: number) =>
    terms.flatMap((term) => {
      const blocks = term ? postings.get(term) : undefined;
      return term && blocks ? [{ term, weight, blocks }] : [];
    });
  const concepts = words.flatMap(({ word, term, joined, translations, forms = [] }, i): QueryConcept[] => {
    const guess = guesses.get(term);
    if (guess?.kind === 'parts') return guess.terms.map((part) => ({ word, alternatives: lists([part], 1) }));
    const joinedLists = lists([joined, words[i - 1]?.joined], JOINED_WEIGHT);
    const guessed = lists(guess?.terms ?? [], GUESS_WEIGHT);
    const own = lists([term], 1);
    // What the store has in the asker's own language is found as it is.
    const translated = translateAlways || own.length === 0 ? lists(translations, TRANSLATION_WEIGHT) : [];
    const formed = lists(forms, FORM_WEIGHT);
    return [{ word, alternatives: [...own, ...formed, ...joinedLists, ...translated, ...guessed] }];
  });
  const corrections = unknown.flatMap(({ word, term }) => {
    const guess = guesses.get(term);
    return guess ? [{ word, terms: guess.terms }] : [];
  });
  return { concepts, corrections };
}

interface Guess {
  /** `parts`: all of the terms together stand for the word; `similar`: any of them. */
  kind: 'parts' | 'similar';
  terms: string[];
}

function isPartOfJoined(
  words: readonly QueryWord[],
  i: number,
  postings: ReadonlyMap<string, PostingBlock[]>,
): boolean {
  return [words[i]?.joined, words[i - 1]?.joined].some((joined) => joined && postings.has(joined));
}

async function guessTerms(
  sql: SqlPool,
  scope: ChunkScope,
  word: string,
  term: string,
): Promise<Guess | undefined> {
  if (word.length < 4) return undefined;
  if (/\d/.test(word)) {
    const terms = await findTermsStartingWith(sql, scope, word, LONGEST_START_LIST);
    return terms.length > 0 ? { kind: 'similar', terms } : undefined;
  }
  const [parts, candidates] = await Promise.all([
    takeApart(sql, scope, word),
    // People rarely mistype the first letter, and a wrong one makes another word ("lamp", "damp").
    word.length < 5
      ? []
      : findTermsOfLength(sql, scope, [...word][0] ?? '', word.length - FARTHEST, word.length + FARTHEST),
  ]);
  const similar = candidates
    .map((candidate) => ({
      candidate,
      distance: Math.min(editDistance(word, candidate, FARTHEST), editDistance(term, candidate, FARTHEST)),
    }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || compare(a.candidate, b.candidate));
  const within = (distance: number) =>
    similar
      .filter((guess) => guess.distance <= distance)
      .slice(0, GUESSES)
      .map((guess) => guess.candidate);
  if (within(1).length > 0) return { kind: 'similar', terms: within(1) };
  if (parts.length > 0) return { kind: 'parts', terms: parts };
  // Two letters off is a slip in a long word, and another word among short ones.
  const far = word.length >= 8 ? within(FARTHEST) : [];
  return far.length > 0 ? { kind: 'similar', terms: far } : undefined;
}

/** "usbstick" → usb, stick: the split into two known terms whose shorter part is longest. */
async function takeApart(sql: SqlPool, scope: ChunkScope, word: string): Promise<string[]> {
  const splits: [string, string][] = [];
  for (let at = 3; at <= word.length - 3; at++) splits.push([word.slice(0, at), stemPlural(word.slice(at))]);
  if (splits.length === 0) return [];
  const known = await findKnownTerms(sql, scope, splits.flat());
  const shorter = ([first, second]: [string, string]) => Math.min(first.length, second.length);
  const [best] = splits
    .filter((parts) => parts.every((part) => known.has(part)))
    .sort((a, b) => shorter(b) - shorter(a));
  return best ?? [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
