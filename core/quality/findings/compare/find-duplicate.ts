import type { StatedPassage } from '../statements/read-statements';
import { TOPICS } from '../words/concepts';
import { haveSameFacts } from './differing-facts';
import { wordOverlap } from './is-same-subject';

export interface ComparedText {
  text: string;
  isFaq: boolean;
  passage: StatedPassage;
  /** The text's words, without endings. */
  forms: readonly string[];
}

/** Nearly word for word: the embedding may then say what it likes. */
const SAME_WORDS = 0.88;
const ALIKE_WORDS = 0.7;
const ALIKE_MEANING = 0.9;
/** Two answers to one question. */
const ANSWER_WORDS = 0.3;
const ANSWER_MEANING = 0.7;
const SHORTEST = 5;
/** So much in the same words is a copy, whatever stands above it; not below a question, which tells what for. */
const COPIED = 0.95;
const COPIED_WORDS = 10;

/**
 * Whether two passages say the same. Copies may be of any kind; other wordings count only between FAQ entries, where the
 * same question is answered twice with the same figures.
 * @param similarity cosine of the nearest of their vectors
 */
export function isDuplicate(left: ComparedText, right: ComparedText, similarity: number): boolean {
  const facts = [left, right].map(({ passage }) =>
    passage.statements.filter(({ whole }) => whole).flatMap((one) => one.facts),
  );
  if (!facts[0] || !facts[1] || !haveSameFacts(facts[0], facts[1])) return false;
  const overlap = wordOverlap(left.forms, right.forms);
  const short = Math.min(left.forms.length, right.forms.length) < SHORTEST;
  const sameTitle = isEqual(left.passage.title, right.passage.title);
  const sameQuestion = left.isFaq && right.isFaq && asksTheSame(left.passage, right.passage);
  if (short && !sameTitle && !sameQuestion) return false;
  const isCopy = overlap >= COPIED && Math.min(left.forms.length, right.forms.length) >= COPIED_WORDS;
  if (isCopy && !left.isFaq && !right.isFaq) return true;
  if (!haveSameSubjects(left.passage, right.passage)) return false;
  if (overlap >= SAME_WORDS || (overlap >= ALIKE_WORDS && similarity >= ALIKE_MEANING)) return true;
  if (!sameQuestion || similarity < ANSWER_MEANING) return false;
  return (
    overlap >= ANSWER_WORDS || (facts[0].length > 0 && isEqual(wordsOf(left.passage), wordsOf(right.passage)))
  );
}

/** Nothing that only one of them is about: "Shipping to Austria" and "Shipping to Italy" may use the same words. */
function haveSameSubjects(left: StatedPassage, right: StatedPassage): boolean {
  const words = ({ title, statements }: StatedPassage) =>
    new Set([...title, ...statements.flatMap((one) => [...one.words])]);
  const [a, b] = [words(left), words(right)];
  const onlyA = [...a].filter((word) => !b.has(word));
  const onlyB = [...b].filter((word) => !a.has(word));
  return onlyA.length === 0 || onlyB.length === 0;
}

function wordsOf({ statements }: StatedPassage): Set<string> {
  return new Set(statements.flatMap(({ words }) => [...words]));
}

/** Each question is about what the other entry is about; "When will it come?" names no subject and leaves that open. */
function asksTheSame(left: StatedPassage, right: StatedPassage): boolean {
  const rest = (one: StatedPassage, other: StatedPassage) =>
    [...one.title].filter(
      (word) => !other.title.has(word) && !other.statements.some(({ words }) => words.has(word)),
    );
  const [restLeft, restRight] = [rest(left, right), rest(right, left)];
  const open = (words: string[], other: StatedPassage) =>
    words.length === 0 || (other.title.size === 0 && words.every((word) => TOPICS.has(word)));
  return open(restLeft, right) && open(restRight, left);
}

function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}
