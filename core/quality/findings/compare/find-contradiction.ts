import type { StatedPassage, Statement } from '../statements/read-statements';
import { TOPICS } from '../words/concepts';
import { type Difference, findDifferences, haveSameFacts, missingFrom } from './differing-facts';
import { areNearlySame, isSameSubject } from './is-same-subject';

export interface Contradiction {
  left: string;
  right: string;
  /** Null: one affirms what the other denies. */
  difference: Difference | null;
  /** What it is about: subjects and telling words. */
  subject: string[];
}

/** A figure that is only ever compared between sentences that are nearly the same. */
const LOOSE = /^(?:measure|number|phone|email)/;

/** The first thing that two passages state differently; null when nothing is sure. */
export function findContradiction(left: StatedPassage, right: StatedPassage): Contradiction | null {
  for (const ours of left.statements) {
    for (const theirs of right.statements) {
      const difference = differsIn(left, right, ours, theirs);
      const denied = difference === null && denies(left, right, ours, theirs);
      if (difference === null && !denied) continue;
      return {
        left: ours.sentence,
        right: theirs.sentence,
        difference,
        subject: subjectOf(ours, theirs, left),
      };
    }
  }
  return null;
}

function differsIn(
  left: StatedPassage,
  right: StatedPassage,
  ours: Statement,
  theirs: Statement,
): Difference | null {
  // Whole sentences repeat the figures of their clauses without telling what each is for.
  if (ours.whole || theirs.whole) return null;
  const alike = areNearlySame(ours.forms, theirs.forms);
  const difference = findDifferences(ours.facts, theirs.facts).find(
    ({ group }) => alike || !LOOSE.test(group),
  );
  if (!difference || ours.negative !== theirs.negative) return null;
  const { group } = difference;
  const sides = [
    { statement: ours, passage: left },
    { statement: theirs, passage: right },
  ] as const;
  if (!isSameSubject(sides[0], sides[1], { withDispatch: group !== 'duration' })) return null;
  // The other passage knows this figure too: then the two stand for different cases.
  const isKnown = (facts: Statement['facts'], passage: StatedPassage) =>
    missingFrom(
      facts.filter((fact) => fact.group === group),
      passage.statements.flatMap((statement) => statement.facts),
    ).length === 0;
  return isKnown(ours.facts, right) || isKnown(theirs.facts, left) ? null : difference;
}

function denies(left: StatedPassage, right: StatedPassage, ours: Statement, theirs: Statement): boolean {
  if (!ours.deniable || !theirs.deniable || ours.negative === theirs.negative) return false;
  if (!haveSameFacts(ours.facts, theirs.facts)) return false;
  const [a, b] = [
    { statement: ours, passage: left },
    { statement: theirs, passage: right },
  ];
  if (!a || !b || !isSameSubject(a, b, { withDispatch: true, withoutTopic: true })) return false;
  const shared = [...ours.words].filter((word) => theirs.words.has(word));
  if (shared.length > 1) return true;
  // "Can I pay by invoice? No." is about nothing but the invoice.
  const isAnswer = [ours, theirs].some(({ forms }) => forms.length === 0);
  const isTold = shared.some((word) => !TOPICS.has(word));
  return shared.length === 1 && ((isAnswer && isTold) || areNearlySame(ours.forms, theirs.forms));
}

function subjectOf(ours: Statement, theirs: Statement, { title }: StatedPassage): string[] {
  const shared = [...ours.words].filter((word) => theirs.words.has(word));
  return shared.length > 0 ? shared : [...title];
}
