import type { UsageDayRow } from '@/core/agent/limits/usage-days.queries';

export interface ModelTotal {
  /** "openai/gpt-4.1" */
  key: string;
  provider: string;
  model: string;
  turns: number;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  costMicros: number;
}

/** What each model used in all, the dearest first, then by tokens. */
export function sumByModel(rows: readonly UsageDayRow[]): ModelTotal[] {
  const totals = new Map<string, ModelTotal>();
  for (const { provider, model, ...row } of rows) {
    const key = `${provider}/${model}`;
    const before = totals.get(key);
    totals.set(key, {
      key,
      provider,
      model,
      turns: (before?.turns ?? 0) + row.turns,
      inputTokens: (before?.inputTokens ?? 0) + row.inputTokens,
      cachedTokens: (before?.cachedTokens ?? 0) + row.cachedTokens,
      outputTokens: (before?.outputTokens ?? 0) + row.outputTokens,
      costMicros: (before?.costMicros ?? 0) + (row.costMicros ?? 0),
    });
  }
  return [...totals.values()].sort(
    (a, b) => b.costMicros - a.costMicros || tokensOf(b) - tokensOf(a) || (a.key < b.key ? -1 : 1),
  );
}

export function tokensOf({
  inputTokens,
  outputTokens,
}: {
  inputTokens: number;
  outputTokens: number;
}): number {
  return inputTokens + outputTokens;
}

export type Measure = 'money' | 'tokens';

export interface Series {
  key: string;
  words: string;
}

export interface DayPoint {
  /** "2026-11-20" */
  day: string;
  total: number;
  /** By key of the series: millionths of a dollar, or tokens. */
  values: Record<string, number>;
}

/** So many models get a colour of their own; the others share the last one. */
const SHOWN_MODELS = 4;
const OTHERS: Series = { key: 'others', words: 'Other models' };

/**
 * The bars of the chart: one for each day, also for days without use, the oldest first.
 * @param today the last day, "2026-11-20"
 */
export function toSeries(
  rows: readonly UsageDayRow[],
  { today, days, measure }: { today: string; days: number; measure: Measure },
): { series: Series[]; points: DayPoint[] } {
  const models = sumByModel(rows);
  const own = models.slice(0, models.length > SHOWN_MODELS ? SHOWN_MODELS - 1 : SHOWN_MODELS);
  const series = own.map(({ key, model }) => ({ key, words: model }));
  if (models.length > own.length) series.push(OTHERS);
  const points = lastDays(today, days).map((day) => ({ day, total: 0, values: {} }) as DayPoint);
  const byDay = new Map(points.map((point) => [point.day, point]));
  for (const row of rows) {
    const point = byDay.get(row.day);
    if (!point) continue;
    const key = `${row.provider}/${row.model}`;
    const shown = own.some((model) => model.key === key) ? key : OTHERS.key;
    const value = measure === 'money' ? (row.costMicros ?? 0) : tokensOf(row);
    point.values[shown] = (point.values[shown] ?? 0) + value;
    point.total += value;
  }
  return { series, points };
}

function lastDays(today: string, days: number): string[] {
  const end = Date.parse(today);
  return Array.from({ length: days }, (_, i) =>
    new Date(end - (days - 1 - i) * 86_400_000).toISOString().slice(0, 10),
  );
}
