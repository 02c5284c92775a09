'use client';
import { useRouter } from 'next/navigation';
import { Notice } from '@/app/_components/ui/notice';
import type { RunComparison } from '@/core/quality/scenarios/runs/compare-runs';
import type { RunDetail } from '@/core/quality/scenarios/runs/run-view';
import { isUnderWay, useRunProgress } from '../../../_components/use-run-progress';
import { ComparisonCard } from './comparison-card';
import { ResultGroups } from './result-groups';
import { RunHead } from './run-head';
import { RunSummary } from './run-summary';

/** A run as it happens, and what came of it. */
export function RunReport({
  storeId,
  run: initial,
  comparison,
  mayChange,
}: {
  storeId: string;
  run: RunDetail;
  comparison: RunComparison | null;
  mayChange: boolean;
}) {
  const router = useRouter();
  const live = useRunProgress(storeId, initial, () => router.refresh()) ?? initial;
  const run = { ...initial, ...live };
  const ended = !isUnderWay(run);
  return (
    <>
      <RunHead storeId={storeId} run={run} mayChange={mayChange} />
      {run.failure && <Notice kind="danger">{run.failure}</Notice>}
      {ended && initial.knowledgeChanged && (
        <Notice kind="warning">
          Products or knowledge have changed since this run: its results may no longer hold.
        </Notice>
      )}
      <RunSummary run={run} comparison={comparison} />
      {ended && comparison && <ComparisonCard storeId={storeId} comparison={comparison} />}
      <ResultGroups storeId={storeId} results={initial.results} comparison={comparison} underWay={!ended} />
    </>
  );
}
