import { describe, expect, it } from 'vitest';
import { limitTrace, MAX_TRACE_CHARS } from './limit-trace';
import { TraceRecorder } from './trace-recorder';
import { turnTraceSchema } from './turn-trace';

const REST = {
  guard: [],
  confidence: { value: 0.5, outcome: 'answered', parts: {} },
  language: 'en',
  usage: { inputTokens: 0, cachedTokens: 0, outputTokens: 0 },
  costMicros: null,
  latencyMs: 1,
  firstTokenMs: null,
};

function makeTrace(outputChars: number, tools: number, steps = 1) {
  const recorder = new TraceRecorder();
  recorder.beginRun(
    { id: 'openai', model: 'test' },
    { system: 'Be kind.', messages: [{ role: 'user', text: 'Hi' }], tools: [] },
  );
  for (let step = 0; step < steps; step++) {
    const usage = { inputTokens: 1, cachedTokens: 0, cacheWriteTokens: 0, outputTokens: 1 };
    recorder.endStep({ text: 'A step.', usage, latencyMs: 1, finish: 'stop', notes: [] });
    recorder.addTools(
      Array.from({ length: tools }, (_, i) => ({
        call: { id: `${i}`, name: 'search_products', input: {} },
        output: { products: [{ ref: `P${i}`, title: 'Tent', score: 0.9 }], note: 'x'.repeat(outputChars) },
        error: null,
        latencyMs: 1,
      })),
    );
  }
  return recorder.build(REST, new Set(['P1']));
}

describe('limitTrace', () => {
  it('leaves a small trace as it is, with what was found and used', () => {
    const trace = makeTrace(10, 2);
    expect(limitTrace(trace)).toBe(trace);
    expect(trace.passages.map(({ ref, used }) => [ref, used])).toEqual([
      ['P0', false],
      ['P1', true],
    ]);
  });

  it.each([
    [20_000, 8, 2],
    [500_000, 10, 6],
    [100, 900, 3],
  ])('makes outputs of %i characters fit, %i in each of %i steps', (chars, tools, steps) => {
    const limited = limitTrace(makeTrace(chars, tools, steps));
    expect(JSON.stringify(limited).length).toBeLessThanOrEqual(MAX_TRACE_CHARS);
    expect(limited.shortened).toBe(true);
    expect(turnTraceSchema.parse(limited)).toEqual(limited);
    expect(limited.runs[0]?.steps.length).toBeGreaterThan(0);
  });
});
