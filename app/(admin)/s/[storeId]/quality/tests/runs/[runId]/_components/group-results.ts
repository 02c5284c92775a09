import type { RunComparison } from '@/core/quality/scenarios/runs/compare-runs';
import type { RunResultView } from '@/core/quality/scenarios/runs/run-view';

export interface ResultGroup {
  key: 'newly-failing' | 'failing' | 'mended' | 'passed';
  title: string;
  results: RunResultView[];
}

/** Results of a run in the order they matter: what the last change broke comes first. Empty groups are left out. */
export function groupResults(results: RunResultView[], comparison: RunComparison | null): ResultGroup[] {
  const broken = new Set(comparison?.newlyFailing.map(({ scenarioId }) => scenarioId));
  const mended = new Set(comparison?.newlyPassing.map(({ scenarioId }) => scenarioId));
  const failed = results.filter(({ passed }) => !passed);
  const passed = results.filter((result) => result.passed);
  const groups: ResultGroup[] = [
    {
      key: 'newly-failing',
      title: 'Newly failing',
      results: failed.filter(({ scenarioId }) => broken.has(scenarioId)),
    },
    {
      key: 'failing',
      title: broken.size > 0 ? 'Also failing' : 'Failed',
      results: failed.filter(({ scenarioId }) => !broken.has(scenarioId)),
    },
    { key: 'mended', title: 'Mended', results: passed.filter(({ scenarioId }) => mended.has(scenarioId)) },
    { key: 'passed', title: 'Passed', results: passed.filter(({ scenarioId }) => !mended.has(scenarioId)) },
  ];
  return groups.filter((group) => group.results.length > 0);
}
