import type { ClauseFact, FactGroup } from '../statements/clause-facts';

export interface Difference {
  group: FactGroup;
  /** As written on either side. */
  left: string[];
  right: string[];
}

/** Figures of one group of which each side has some that the other does not. */
export function findDifferences(left: readonly ClauseFact[], right: readonly ClauseFact[]): Difference[] {
  const groups = new Set(left.map(({ group }) => group));
  return [...groups].flatMap((group): Difference[] => {
    const [ours, theirs] = [left, right].map((facts) => facts.filter((fact) => fact.group === group));
    if (!ours?.length || !theirs?.length) return [];
    const onlyLeft = missingFrom(ours, theirs);
    const onlyRight = missingFrom(theirs, ours);
    if (onlyLeft.length === 0 || onlyRight.length === 0) return [];
    return [{ group, left: texts(onlyLeft), right: texts(onlyRight) }];
  });
}

/** Whether both sides have the same figures, if any. */
export function haveSameFacts(left: readonly ClauseFact[], right: readonly ClauseFact[]): boolean {
  return missingFrom(left, right).length === 0 && missingFrom(right, left).length === 0;
}

/** Those of `facts` that no other says too. */
export function missingFrom(facts: readonly ClauseFact[], others: readonly ClauseFact[]): ClauseFact[] {
  return facts.filter((fact) => !others.some((other) => isSame(fact, other)));
}

function isSame(a: ClauseFact, b: ClauseFact): boolean {
  return a.group === b.group && a.values.some((value) => b.values.includes(value));
}

function texts(facts: readonly ClauseFact[]): string[] {
  return [...new Set(facts.map(({ text }) => text))];
}
