'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import type { RunComparison } from '@/core/quality/scenarios/runs/compare-runs';
import type { RunResultView } from '@/core/quality/scenarios/runs/run-view';
import { groupResults, type ResultGroup } from './group-results';
import { ResultItem } from './result-item';

/** Answers beyond these are shown when asked for: hundreds of them make a slow page. */
const SHOWN = 50;

export function ResultGroups({
  storeId,
  results,
  comparison,
  underWay,
}: {
  storeId: string;
  results: RunResultView[];
  comparison: RunComparison | null;
  underWay: boolean;
}) {
  if (results.length === 0) {
    if (!underWay) return <p className="text-muted">No test was asked in this run.</p>;
    return (
      <Card>
        <TableSkeleton rows={4} label="The first answers are on their way" />
      </Card>
    );
  }
  return groupResults(results, underWay ? null : comparison).map((group, at) => (
    <Group key={group.key} storeId={storeId} group={group} opensFirst={at === 0 && isFailing(group)} />
  ));
}

function isFailing({ key }: ResultGroup): boolean {
  return key === 'newly-failing' || key === 'failing';
}

function Group({ storeId, group, opensFirst }: { storeId: string; group: ResultGroup; opensFirst: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.results : group.results.slice(0, SHOWN);
  const hidden = group.results.length - shown.length;
  const id = `group-${group.key}`;
  return (
    <Card aria-labelledby={id}>
      <h3 id={id} className="flex items-baseline gap-2 px-5 pt-4 pb-3 text-base">
        {group.title}
        <span className="font-sans text-xs font-normal text-muted">{group.results.length}</span>
      </h3>
      <ul className="divide-y border-t">
        {shown.map((result, at) => (
          <ResultItem
            key={result.scenarioId}
            storeId={storeId}
            result={result}
            open={at === 0 && opensFirst}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <div className="border-t px-5 py-3">
          <Button size="sm" onClick={() => setAll(true)}>
            Show {hidden} more
          </Button>
        </div>
      )}
    </Card>
  );
}
