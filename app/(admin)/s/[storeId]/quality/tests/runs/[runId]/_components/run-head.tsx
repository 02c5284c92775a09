'use client';
import { ChevronLeft, RotateCcw, Square } from 'lucide-react';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { ExactTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { RunDetail } from '@/core/quality/scenarios/runs/run-view';
import { RunDialog } from '../../../_components/run-dialog/run-dialog';
import { settingsWords, TRIGGER_WORDS } from '../../../_components/settings-words';
import { RUN_STATUS_WORDS } from '../../../_components/test-words';
import { isUnderWay } from '../../../_components/use-run-progress';
import { stopRun } from '../../../actions';

/** When it was run, with what, and what can be done next. */
export function RunHead({
  storeId,
  run,
  mayChange,
}: {
  storeId: string;
  run: RunDetail;
  mayChange: boolean;
}) {
  const [again, setAgain] = useState<'all' | 'failed' | null>(null);
  const underWay = isUnderWay(run);
  const status = RUN_STATUS_WORDS[run.status];
  const failed = run.results.filter(({ passed }) => !passed).map(({ scenarioId }) => scenarioId);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <Link
          href={`/s/${storeId}/quality/tests/runs`}
          className="-ml-1 mb-1 inline-flex items-center gap-0.5 rounded-sm text-xs text-muted hover:text-ink"
        >
          <ChevronLeft className="size-3.5" aria-hidden />
          All runs
        </Link>
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <span>
            Run of <ExactTime at={run.createdAt} />
          </span>
          <Badge tone={status.tone} dot pulsing={underWay}>
            {status.words}
          </Badge>
        </h2>
        <p className="mt-0.5 text-xs text-muted">
          {[TRIGGER_WORDS[run.trigger], ...settingsWords(run.settings)].join(' · ')}
        </p>
      </div>
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          {underWay ? (
            <StopButton storeId={storeId} runId={run.id} />
          ) : (
            <>
              {failed.length > 0 && (
                <Button onClick={() => setAgain('failed')}>
                  <RotateCcw />
                  Run the failed again
                </Button>
              )}
              <Button look="primary" onClick={() => setAgain('all')}>
                <RotateCcw />
                Run all again
              </Button>
            </>
          )}
        </div>
      )}
      {again && (
        <RunDialog
          storeId={storeId}
          {...(again === 'failed' && { scenarioIds: failed })}
          open
          onOpenChange={(open) => {
            if (!open) setAgain(null);
          }}
        />
      )}
    </div>
  );
}

function StopButton({ storeId, runId }: { storeId: string; runId: string }) {
  const [busy, start] = useTransition();
  const stop = () =>
    start(async () => {
      const result = await stopRun(storeId, runId);
      if (result.ok) toast.success('Cancelled: what was answered so far is kept');
      else toast.error(result.message);
    });
  return (
    <Button onClick={stop} busy={busy}>
      <Square />
      Cancel the run
    </Button>
  );
}
