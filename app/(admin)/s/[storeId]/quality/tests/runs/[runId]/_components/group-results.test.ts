import { describe, expect, it } from 'vitest';
import type { RunComparison } from '@/core/quality/scenarios/runs/compare-runs';
import type { RunResultView } from '@/core/quality/scenarios/runs/run-view';
import { groupResults } from './group-results';

const result = (scenarioId: string, passed: boolean): RunResultView => ({
  scenarioId,
  title: scenarioId,
  passed,
  turns: [],
  latencyMs: 10,
});
const compared = (scenarioId: string) => ({ scenarioId, title: scenarioId, reason: '' });
const results = [result('broken', false), result('bad', false), result('mended', true), result('good', true)];

const shape = (groups: ReturnType<typeof groupResults>) =>
  groups.map(({ title, results: some }) => [title, ...some.map(({ scenarioId }) => scenarioId)]);

describe('results of a run', () => {
  it('begin with what the last change broke', () => {
    const comparison = {
      newlyFailing: [compared('broken')],
      newlyPassing: [compared('mended')],
    } as RunComparison;
    expect(shape(groupResults(results, comparison))).toEqual([
      ['Newly failing', 'broken'],
      ['Also failing', 'bad'],
      ['Mended', 'mended'],
      ['Passed', 'good'],
    ]);
  });

  it('are failed or passed when there is nothing to compare with', () => {
    expect(shape(groupResults(results, null))).toEqual([
      ['Failed', 'broken', 'bad'],
      ['Passed', 'mended', 'good'],
    ]);
    expect(groupResults([], null)).toEqual([]);
  });
});
