'use client';
import { RefreshCw } from 'lucide-react';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { Progress } from '@/app/_components/ui/progress';
import type { CheckState } from '@/core/quality/findings/check-state.queries';
import { checkNow } from '../actions';
import { isChecking } from './use-findings';

/** When the knowledge was last checked, how far a check is, and a button for another one. */
export function CheckBar({
  storeId,
  check,
  mayChange,
}: {
  storeId: string;
  check: CheckState;
  mayChange: boolean;
}) {
  const [asking, start] = useTransition();
  const running = isChecking(check);
  const begin = () =>
    start(async () => {
      const result = await checkNow(storeId);
      if (!result.ok) toast.error(result.message);
    });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-2xl text-pretty text-muted">
          What your sources say twice, and where they contradict each other.{' '}
          {check.finishedAt && !running && (
            <span>
              Last checked <RelativeTime at={check.finishedAt} />; it is checked after every change and every
              night.
            </span>
          )}
        </p>
        {mayChange && (
          <Button onClick={begin} busy={asking || running}>
            <RefreshCw />
            {running ? 'Checking …' : 'Check now'}
          </Button>
        )}
      </div>
      {running && (
        <div className="grid gap-1.5">
          <Progress value={check.total > 0 ? check.done / check.total : 0} label="Passages compared" />
          <p className="text-xs text-muted" role="status">
            {check.status === 'queued' || check.total === 0 ? (
              'Waiting for its turn …'
            ) : (
              <>
                <Count value={check.done} /> of <Count value={check.total} /> passages compared
              </>
            )}
          </p>
        </div>
      )}
      {check.status === 'failed' && check.failure && <Notice kind="danger">{check.failure}</Notice>}
    </div>
  );
}
