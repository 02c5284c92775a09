import { expect, it } from 'vitest';
import type { TurnTrace } from '@/core/agent/trace/turn-trace';
import { listPassages } from './list-passages';

const passage = (ref: string, score: number | null, used = false) => ({
  ref,
  title: `Title ${ref}`,
  source: 'faq',
  score,
  used,
});

it('lists what was found once, the best first, with its words', () => {
  const output = {
    passages: [{ ref: 'S1', text: 'Thirty days.' }],
    note: 'x',
    products: [{ ref: 'P1', summary: 'A tent.' }],
  };
  const trace = {
    passages: [passage('S1', 0.2), passage('P1', 0.9, true), passage('S2', null), passage('S1', 0.4)],
    runs: [{ steps: [{ tools: [{ output }, { output: '{"passages": [cut …' }, { output: null }] }] }],
  } as unknown as TurnTrace;
  expect(listPassages(trace).map(({ ref, score, text }) => [ref, score, text])).toEqual([
    ['P1', 0.9, 'A tent.'],
    ['S1', 0.4, 'Thirty days.'],
    ['S2', null, null],
  ]);
});
