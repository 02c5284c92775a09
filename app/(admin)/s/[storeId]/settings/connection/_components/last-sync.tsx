'use client';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { SYNC_RESOURCES, type SyncResourceView } from '@/core/contracts/sync-progress';
import type { SyncRunView } from '@/core/stores/sync/history/read-sync';
import { SyncFaults } from './sync-faults';
import { SYNC_KIND, SYNC_RESOURCE, SYNC_STATUS } from './sync-words';

/** A run that ended: its counts, and what could not be taken over. */
export function LastSync({ storeId, run }: { storeId: string; run: SyncRunView }) {
  const { words, tone } = SYNC_STATUS[run.status];
  const changed = SYNC_RESOURCES.filter((name) => hasNews(run.resources[name]));
  const faults = SYNC_RESOURCES.reduce((sum, name) => sum + run.resources[name].faults, 0);
  return (
    <li className="grid gap-1.5 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{SYNC_KIND[run.kind]}</span>
        <span className="flex-1 text-xs text-muted">
          {run.finishedAt && <RelativeTime at={run.finishedAt} />}
        </span>
        <Badge tone={tone}>{words}</Badge>
      </p>
      {run.failure && <p className="text-xs text-danger">{run.failure}</p>}
      {(changed.length > 0 || run.status === 'done') && (
        <p className="text-xs text-muted">
          {changed.length === 0
            ? 'Nothing had changed.'
            : changed.map((name, i) => (
                <span key={name}>
                  {i > 0 && ' · '}
                  {SYNC_RESOURCE[name]}: <Counts view={run.resources[name]} />
                </span>
              ))}
        </p>
      )}
      {faults > 0 && <SyncFaults storeId={storeId} runId={run.runId} count={faults} />}
    </li>
  );
}

function hasNews(view: SyncResourceView): boolean {
  return view.created + view.updated + view.removed + view.doubted > 0;
}

function Counts({ view }: { view: SyncResourceView }) {
  const parts = [
    { count: view.created, words: 'new' },
    { count: view.updated, words: 'updated' },
    { count: view.removed, words: 'removed' },
    { count: view.doubted, words: 'missing, kept until the next check' },
  ].filter(({ count }) => count > 0);
  return parts.map(({ count, words }, i) => (
    <span key={words}>
      {i > 0 && ', '}
      <Count value={count} /> {words}
    </span>
  ));
}
