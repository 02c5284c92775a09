import Link from 'next/link';
import { RelativeTime } from '@/app/_components/format/time';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { ScenarioResultView } from '@/core/quality/scenarios/runs/scenario-results.queries';
import { ResultBadge } from '../../_components/result-badge';

/** How a test fared in its last runs. */
export function PastResults({
  storeId,
  testId,
  results,
}: {
  storeId: string;
  testId: string;
  results: ScenarioResultView[];
}) {
  if (results.length === 0) return null;
  return (
    <Card aria-labelledby="past-results">
      <CardHead id="past-results" title="In its last runs" />
      <ul className="divide-y border-t">
        {results.map(({ runId, at, passed }) => (
          <li key={runId}>
            <Link
              href={`/s/${storeId}/quality/tests/runs/${runId}#${testId}`}
              className="focus-inset flex items-center justify-between gap-3 px-5 py-2.5 transition-colors hover:bg-sunken"
            >
              <RelativeTime at={at} className="text-xs text-muted" />
              <ResultBadge passed={passed} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
