'use client';
import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { toast } from 'sonner';
import { Percent } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { Switch } from '@/app/_components/ui/switch';
import type { BenchView } from '@/core/quality/scenarios/read-bench';
import { PassBar } from '../../_components/pass-bar';
import { isUnderWay, useRunProgress } from '../../_components/use-run-progress';
import { setTestSchedule } from '../../actions';

/** How the last run went, or how far the present one is; and whether it is worth running again. */
export function BenchCard({
  storeId,
  bench,
  mayChange,
}: {
  storeId: string;
  bench: BenchView;
  mayChange: boolean;
}) {
  const router = useRouter();
  const active = useRunProgress(storeId, bench.active, () => router.refresh());
  const run = active ?? bench.last;
  const running = run !== null && isUnderWay(run);
  return (
    <Card aria-label="Last run" className="grid gap-4 p-5">
      {run ? (
        <div className="grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="flex items-baseline gap-2.5">
              <span className="font-display text-[1.75rem] leading-9 font-semibold tracking-tight">
                <Percent value={run.passed / Math.max(1, running ? run.passed + run.failed : run.total)} />
              </span>
              <span className="text-muted">
                {running
                  ? `${run.passed + run.failed} of ${run.total} asked, ${run.failed} failed`
                  : `${run.passed} of ${run.total} passed`}
              </span>
            </p>
            <Button asChild size="sm">
              <Link href={`/s/${storeId}/quality/tests/runs/${run.id}`}>
                {running ? 'Watch it' : 'See the run'}
                <ArrowRight />
              </Link>
            </Button>
          </div>
          <PassBar passed={run.passed} failed={run.failed} total={run.total} />
          <p className="text-xs text-muted">
            {running ? 'Under way since ' : 'Last run '}
            <RelativeTime at={run.createdAt} />
          </p>
        </div>
      ) : (
        <p className="text-muted">Not run yet. Run all tests to see how many the assistant passes.</p>
      )}
      {!running && bench.knowledgeChanged && (
        <Notice>Products or knowledge have changed since the last run: it is worth running again.</Notice>
      )}
      <Schedule storeId={storeId} on={bench.runsAfterChange} mayChange={mayChange} />
    </Card>
  );
}

function Schedule({ storeId, on, mayChange }: { storeId: string; on: boolean; mayChange: boolean }) {
  const [shown, show] = useOptimistic(on);
  const [, start] = useTransition();
  const change = (next: boolean) =>
    start(async () => {
      show(next);
      const result = await setTestSchedule(storeId, next);
      if (!result.ok) toast.error(result.message);
    });
  return (
    <div className="flex items-center gap-3 border-t pt-4">
      <Switch
        checked={shown}
        onChange={change}
        disabled={!mayChange}
        label="Run by themselves after a change"
      />
      <div>
        <p className="font-medium">Run by themselves after a change</p>
        <p className="text-xs text-muted">
          Once products or knowledge have changed, all tests are run with the live settings.
        </p>
      </div>
    </div>
  );
}
