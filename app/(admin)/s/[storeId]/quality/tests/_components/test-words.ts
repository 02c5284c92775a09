import type { Tone } from '@/app/_components/ui/badge';
import type { RunStatus } from '@/core/quality/scenarios/run-view';
import type { Expectation, ScenarioOrigin, ScenarioTurn } from '@/core/quality/scenarios/scenario';

export const ORIGIN_WORDS: Record<ScenarioOrigin, string> = {
  hand: 'By hand',
  conversation: 'Conversation',
  catalog: 'Catalog',
  policies: 'Policies',
  feedback: 'Feedback',
};

export const RUN_STATUS_WORDS: Record<RunStatus, { words: string; tone: Tone }> = {
  queued: { words: 'Waiting', tone: 'neutral' },
  running: { words: 'Running', tone: 'primary' },
  done: { words: 'Done', tone: 'success' },
  failed: { words: 'Broke off', tone: 'danger' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
};

/** What is expected of a test's answers, in a few words: "2 facts, a product". */
export function expectationWords(turns: readonly ScenarioTurn[]): string {
  const all = turns.map(({ expect }) => expect);
  const count = (of: (expect: Expectation) => number) => all.reduce((sum, one) => sum + of(one), 0);
  const some = (has: (expect: Expectation) => unknown) => all.some(has);
  const facts = count(({ facts }) => facts.length);
  const forbidden = count(({ forbidden }) => forbidden.length);
  const words = [
    facts > 0 && (facts === 1 ? '1 fact' : `${facts} facts`),
    forbidden > 0 && `${forbidden} forbidden`,
    some(({ product }) => product) && 'a product',
    some(({ tool }) => tool) && 'a tool',
    some(({ handOff }) => handOff === true) && 'a hand-off',
    some(({ handOff }) => handOff === false) && 'no hand-off',
    some(({ outcome }) => outcome) && 'an outcome',
  ].filter(Boolean);
  return words.length > 0 ? words.join(', ') : 'true facts only';
}

export function testCount(count: number): string {
  return count === 1 ? '1 test' : `${count.toLocaleString('en')} tests`;
}
