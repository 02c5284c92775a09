import { expect, it } from 'vitest';
import type { RunTrace, StepTrace, TurnTrace } from '@/core/agent/trace/turn-trace';
import { toSpans, totalMs } from './time-line';

const NO_TOKENS = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };

function step(over: Partial<StepTrace> & { latencyMs: number }): StepTrace {
  return { text: '', tools: [], usage: NO_TOKENS, finish: null, notes: [], ...over };
}

const tool = (name: string, latencyMs: number) => ({ name, input: {}, output: {}, error: null, latencyMs });

function trace(runs: Partial<RunTrace>[], over: Partial<TurnTrace> = {}): TurnTrace {
  return {
    version: 1,
    runs: runs.map((run) => ({
      provider: 'openai',
      model: 'gpt-4.1',
      system: '',
      messages: [],
      tools: [],
      steps: [],
      failure: null,
      ...run,
    })),
    passages: [],
    guard: [],
    confidence: { value: null, outcome: null, parts: {} },
    language: null,
    usage: NO_TOKENS,
    costMicros: null,
    latencyMs: null,
    firstTokenMs: null,
    shortened: false,
    ...over,
  };
}

const brief = (given: TurnTrace) => toSpans(given).map(({ kind, atMs, ms }) => [kind, atMs, ms]);

it('lays calls, tools side by side, and checks one after the other', () => {
  const steps = [
    step({ atMs: 20, latencyMs: 100, tools: [tool('search_products', 30), tool('find_order', 70)] }),
    step({ atMs: 191, latencyMs: 50 }),
  ];
  const given = trace([{ steps }], { latencyMs: 300, reviewMs: 9 });
  expect(brief(given)).toEqual([
    ['beside', 0, 20],
    ['model', 20, 100],
    ['retrieval', 120, 30],
    ['tool', 120, 70],
    ['model', 191, 50],
    ['check', 241, 9],
    ['beside', 250, 50],
  ]);
  expect(totalMs(given, toSpans(given))).toBe(300);
});

it('shows the time that was lost on a provider that did not answer', () => {
  const given = trace(
    [
      { failure: 'overloaded' },
      { provider: 'builtin', model: 'builtin', steps: [step({ atMs: 900, latencyMs: 10 })] },
    ],
    { latencyMs: 912, reviewMs: 2 },
  );
  expect(toSpans(given).map(({ kind, words }) => [kind, words])).toEqual([
    ['failed', 'OpenAI or compatible did not answer'],
    ['model', 'Built-in answerer'],
    ['check', 'Checked the answer'],
  ]);
});

it('lays out traces that do not tell when their steps began', () => {
  const given = trace([{ steps: [step({ latencyMs: 10, tools: [tool('x', 5)] }), step({ latencyMs: 10 })] }]);
  expect(brief(given)).toEqual([
    ['model', 0, 10],
    ['tool', 10, 5],
    ['model', 15, 10],
  ]);
  expect(totalMs(given, toSpans(given))).toBe(25);
  expect(totalMs(trace([]), [])).toBe(1);
});
