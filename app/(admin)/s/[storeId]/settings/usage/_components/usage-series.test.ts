import { expect, it } from 'vitest';
import type { UsageDayRow } from '@/core/agent/limits/usage-days.queries';
import { sumByModel, toSeries } from './usage-series';

const row = (
  day: string,
  model: string,
  costMicros: number,
  over: Partial<UsageDayRow> = {},
): UsageDayRow => ({
  day,
  provider: 'openai',
  model,
  turns: 1,
  inputTokens: 90,
  cachedTokens: 40,
  cacheWriteTokens: 0,
  outputTokens: 10,
  costMicros,
  ...over,
});

it('has a bar for every day, in the measure that is asked for', () => {
  const rows = [row('2026-03-01', 'b', 7), row('2026-02-27', 'a', 5), row('2026-02-27', 'b', 1)];
  const money = toSeries(rows, { today: '2026-03-01', days: 4, measure: 'money' });
  expect(money.series.map(({ words }) => words)).toEqual(['b', 'a']);
  expect(money.points).toEqual([
    { day: '2026-02-26', total: 0, values: {} },
    { day: '2026-02-27', total: 6, values: { 'openai/a': 5, 'openai/b': 1 } },
    { day: '2026-02-28', total: 0, values: {} },
    { day: '2026-03-01', total: 7, values: { 'openai/b': 7 } },
  ]);
  const tokens = toSeries(rows, { today: '2026-03-01', days: 1, measure: 'tokens' });
  expect(tokens.points).toEqual([{ day: '2026-03-01', total: 100, values: { 'openai/b': 100 } }]);
});

it('puts what has no colour of its own together, and loses nothing', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((model, at) => row('2026-03-01', model, at));
  const { series, points } = toSeries(rows, { today: '2026-03-01', days: 1, measure: 'money' });
  expect(series.map(({ words }) => words)).toEqual(['e', 'd', 'c', 'Other models']);
  expect(points[0]).toMatchObject({ total: 10, values: { others: 1 } });
  const four = toSeries(rows.slice(1), { today: '2026-03-01', days: 1, measure: 'money' });
  expect(four.series.map(({ words }) => words)).toEqual(['e', 'd', 'c', 'b']);
});

it('adds up by model, the dearest first', () => {
  const rows = [
    row('2026-03-01', 'own server', 0, { costMicros: null }),
    row('2026-03-01', 'a', 5),
    row('2026-02-27', 'a', 5),
  ];
  expect(sumByModel(rows)).toMatchObject([
    { model: 'a', turns: 2, inputTokens: 180, cachedTokens: 80, outputTokens: 20, costMicros: 10 },
    { model: 'own server', turns: 1, costMicros: 0 },
  ]);
});
