import type { ReactNode } from 'react';
import { Duration, Percent } from '@/app/_components/format/amounts';
import { Card } from '@/app/_components/ui/card';
import { Progress } from '@/app/_components/ui/progress';
import type { RunComparison } from '@/core/quality/scenarios/runs/compare-runs';
import type { RunDetail } from '@/core/quality/scenarios/runs/run-view';
import { PassBar } from '../../../_components/pass-bar';
import { passRate } from '../../../_components/pass-rate';
import { isUnderWay } from '../../../_components/use-run-progress';

/** How much of it passed, as figures and as a picture; how far it is while it is under way. */
export function RunSummary({ run, comparison }: { run: RunDetail; comparison: RunComparison | null }) {
  const done = run.passed + run.failed;
  const underWay = isUnderWay(run);
  const was = underWay || !comparison ? null : rateBefore(comparison);
  const latencies = run.results
    .flatMap(({ turns }) => turns.map(({ latencyMs }) => latencyMs))
    .sort((a, b) => a - b);
  const median = latencies[Math.floor(latencies.length / 2)];
  return (
    <Card aria-label="Result" className="grid gap-4 p-5">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <p className="flex items-baseline gap-2.5">
          <span className="font-display text-[1.75rem] leading-9 font-semibold tracking-tight">
            <Percent value={passRate(run) ?? 0} />
          </span>
          <span className="text-muted">
            {run.passed} of {underWay ? done : run.total} passed
          </span>
        </p>
        <dl className="ml-auto flex flex-wrap gap-x-6 gap-y-1 text-xs">
          <Figure name="Failed">{run.failed}</Figure>
          {was !== null && (
            <Figure name="The same tests before">
              <Percent value={was} />
            </Figure>
          )}
          {median !== undefined && (
            <Figure name="Typical answer">
              <Duration ms={median} />
            </Figure>
          )}
        </dl>
      </div>
      <PassBar passed={run.passed} failed={run.failed} total={run.total} before={was} />
      {underWay && (
        <div className="grid gap-1.5">
          <Progress value={done / Math.max(1, run.total)} label="Tests asked" className="sr-only" />
          <p aria-live="polite" className="text-xs text-muted">
            {run.status === 'queued' ? 'Begins in a moment' : `${done} of ${run.total} asked`}
          </p>
        </div>
      )}
    </Card>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

/** Of the tests that both runs had, the share that passed in the earlier one; null when they had none in common. */
function rateBefore({
  newlyFailing,
  newlyPassing,
  stillFailing,
  stillPassing,
}: RunComparison): number | null {
  const passed = stillPassing + newlyFailing.length;
  const common = passed + newlyPassing.length + stillFailing.length;
  return common === 0 ? null : passed / common;
}
