'use client';
import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { Progress } from '@/app/_components/ui/progress';
import type { GapSearchView } from '@/core/contracts/gap-search';
import { lookAgain } from '../actions';

/** Events may be missed while the connection is down. */
const POLL_MS = 4000;

/** When gaps were last looked for, how far a search is, and a button for another one. */
export function GapSearchBar({
  storeId,
  initial,
  mayChange,
}: {
  storeId: string;
  initial: GapSearchView | null;
  mayChange: boolean;
}) {
  const router = useRouter();
  const [search, setSearch] = useState(initial);
  const [asking, setAsking] = useState(false);
  useEffect(() => setSearch(initial), [initial]);
  useLiveEvent('gaps:progress', setSearch);
  useLiveEvent('gaps:changed', () => router.refresh());
  const isRunning = search?.status === 'queued' || search?.status === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => router.refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning, router]);

  async function start() {
    setAsking(true);
    const result = await lookAgain(storeId);
    setAsking(false);
    if (result.ok) setSearch(result.data);
    else toast.error(result.message);
  }

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-2xl text-pretty text-muted">
          Questions that got no answer, or a poor one, put together by meaning.{' '}
          {search?.finishedAt && !isRunning && (
            <span>
              Last looked <RelativeTime at={search.finishedAt} />; it looks every night by itself.
            </span>
          )}
        </p>
        {mayChange && (
          <Button onClick={start} busy={asking || isRunning}>
            <RefreshCw />
            {isRunning ? 'Looking …' : 'Look again now'}
          </Button>
        )}
      </div>
      {isRunning && search && (
        <div className="grid gap-1.5">
          <Progress value={search.total > 0 ? search.done / search.total : 0} label="Questions looked at" />
          <p className="text-xs text-muted" role="status">
            {search.status === 'queued' || search.total === 0 ? (
              'Waiting for its turn …'
            ) : (
              <>
                <Count value={search.done} /> of <Count value={search.total} /> questions looked at
              </>
            )}
          </p>
        </div>
      )}
      {search?.status === 'failed' && <Notice kind="danger">{search.failure}</Notice>}
    </div>
  );
}
