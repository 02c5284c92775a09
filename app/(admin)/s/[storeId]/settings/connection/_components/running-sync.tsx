'use client';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Count, Percent } from '@/app/_components/format/amounts';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { Progress } from '@/app/_components/ui/progress';
import { SYNC_RESOURCES } from '@/core/contracts/sync-progress';
import type { SyncRunView } from '@/core/stores/sync/history/read-sync';
import { stopSync } from '../actions';
import { SYNC_KIND, SYNC_RESOURCE, SYNC_STATUS } from './sync-words';

const STAGE = {
  waiting: 'to come',
  reading: 'reading',
  comparing: 'comparing',
  done: 'done',
  skipped: 'not allowed',
} as const;

/** The run that goes on: one bar for all of it, and where each resource is. */
export function RunningSync({
  storeId,
  run,
  mayManage,
}: {
  storeId: string;
  run: SyncRunView;
  mayManage: boolean;
}) {
  const [busy, start] = useTransition();
  const stop = () =>
    start(async () => {
      const result = await stopSync(storeId, run.runId);
      if (!result.ok) toast.error(result.message);
    });
  return (
    <section aria-label="Running sync" className="grid gap-3 rounded-md border bg-sunken p-4">
      <div className="flex flex-wrap items-center gap-3">
        <p className="flex-1 font-medium">
          {SYNC_KIND[run.kind]}{' '}
          <span className="text-muted tabular-nums">
            <Percent value={run.share} />
          </span>
        </p>
        <Badge tone={SYNC_STATUS[run.status].tone} dot pulsing>
          {SYNC_STATUS[run.status].words}
        </Badge>
        {mayManage && (
          <Button size="sm" onClick={stop} busy={busy}>
            Stop
          </Button>
        )}
      </div>
      <Progress value={run.share} label={`${SYNC_KIND[run.kind]} of the shop`} />
      {run.failure && <Notice kind="warning">{run.failure}</Notice>}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 text-xs sm:grid-cols-4">
        {SYNC_RESOURCES.map((name) => {
          const { stage, processed, total } = run.resources[name];
          return (
            <div key={name}>
              <dt className="text-muted">{SYNC_RESOURCE[name]}</dt>
              <dd className="tabular-nums">
                {processed > 0 || stage === 'reading' ? (
                  <>
                    <Count value={processed} />
                    {total !== null && (
                      <>
                        {' '}
                        of <Count value={Math.max(total, processed)} />
                      </>
                    )}
                  </>
                ) : (
                  STAGE[stage]
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
