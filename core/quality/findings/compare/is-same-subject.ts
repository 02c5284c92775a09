import type { StatedPassage, Statement } from '../statements/read-statements';
import { PAGE_SUBJECTS, TOPICS } from '../words/concepts';

/** Wordings that share so much are the same sentence with other figures. */
const NEARLY_SAME = 0.72;
const WORDS_OF_A_SENTENCE = 4;

export interface Side {
  statement: Statement;
  passage: StatedPassage;
}

/**
 * Whether two statements are about the same thing under the same conditions. Any telling word that only one of them has
 * may be a condition ("sale items", "to Austria", "tents"), so there must be none; titles count where a sentence leaves
 * open what it is about.
 * @param withoutTopic whether things that shops make no rules about count in any wording
 * @param withDispatch whether "shipped" and "delivered" are the same: they are, but for how long it takes
 */
export function isSameSubject(
  left: Side,
  right: Side,
  { withDispatch, withoutTopic = false }: { withDispatch: boolean; withoutTopic?: boolean },
): boolean {
  const merge = (words: ReadonlySet<string>) =>
    withDispatch ? new Set([...words].map((word) => (word === 'dispatch' ? 'deliver' : word))) : words;
  const [a, b] = [merge(left.statement.words), merge(right.statement.words)];
  const [titleA, titleB] = [merge(left.passage.title), merge(right.passage.title)];
  if (without(a, b, titleB).length > 0 || without(b, a, titleA).length > 0) return false;

  const restA = titleRest(titleA, a, titleB, b);
  const restB = titleRest(titleB, b, titleA, a);
  if (restA.length > 0 && restB.length > 0) return false;
  const alike = areNearlySame(left.statement.forms, right.statement.forms);
  if (restA.length + restB.length > 0 && !alike) return false;

  const shared = [...new Set([...a, ...titleA])].filter((word) => b.has(word) || titleB.has(word));
  if (shared.some((word) => TOPICS.has(word))) return a.size + b.size > 0 || isOneTopic(titleA, titleB);
  // Both pages are about it, and neither sentence about anything else.
  if (shared.some((word) => a.has(word) && b.has(word) && titleA.has(word) && titleB.has(word))) return true;
  return shared.length > 0 && (alike ? shared.length > 1 : withoutTopic);
}

/** Whether the wording is the same but for figures and a word or two. */
export function areNearlySame(left: readonly string[], right: readonly string[]): boolean {
  return (
    Math.min(left.length, right.length) >= WORDS_OF_A_SENTENCE && wordOverlap(left, right) >= NEARLY_SAME
  );
}

/** Share of the words of two wordings that both have, 0..1. */
export function wordOverlap(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [new Set(left), new Set(right)];
  if (a.size === 0 || b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

function without(words: ReadonlySet<string>, ...others: ReadonlySet<string>[]): string[] {
  return [...words].filter((word) => !others.some((other) => other.has(word)));
}

/** What a title says beyond the other side. Further subjects of a page ("Delivery and returns") narrow nothing down. */
function titleRest(
  title: ReadonlySet<string>,
  own: ReadonlySet<string>,
  otherTitle: ReadonlySet<string>,
  other: ReadonlySet<string>,
): string[] {
  const rest = without(title, otherTitle, other);
  return [...own].some((word) => TOPICS.has(word)) ? rest.filter((word) => !PAGE_SUBJECTS.has(word)) : rest;
}

/** "30 days." alone means something only below a title of one subject. */
function isOneTopic(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [left, right].every((title) => [...title].filter((word) => TOPICS.has(word)).length === 1);
}
