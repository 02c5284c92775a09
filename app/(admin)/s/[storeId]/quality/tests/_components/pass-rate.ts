import type { RunView } from '@/core/quality/scenarios/runs/run-view';

/** Share of the tests asked so far that passed, 0..1; null when none was asked. */
export function passRate({ passed, failed }: Pick<RunView, 'passed' | 'failed'>): number | null {
  return passed + failed === 0 ? null : passed / (passed + failed);
}
