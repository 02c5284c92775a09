'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Count } from '@/app/_components/format/amounts';
import { fetchJson } from '@/app/_components/live/fetch-json';
import type { Page } from '@/core/contracts/page';
import type { SyncErrorView } from '@/core/stores/sync/sync-errors.queries';

/** What could not be taken over, fetched when it is opened. */
export function SyncFaults({ storeId, runId, count }: { storeId: string; runId: string; count: number }) {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['sync-errors', storeId, runId],
    queryFn: () => fetchJson<Page<SyncErrorView>>(`/api/admin/stores/${storeId}/sync/${runId}/errors`),
    enabled: open,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="text-xs">
      <summary className="cursor-pointer text-warning hover:underline">
        <Count value={count} /> could not be taken over
      </summary>
      {error && <p className="mt-2 text-danger">The list could not be loaded. Close and open it again.</p>}
      <ul className="mt-2 grid max-h-64 gap-1 overflow-y-auto rounded-md border bg-surface p-3">
        {data?.items.map((fault, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finished list, in a fixed order.
          <li key={i}>
            {fault.externalId && <span className="font-mono">{fault.externalId} </span>}
            <span className="text-muted">{fault.message}</span>
          </li>
        ))}
        {data && data.total > data.items.length && (
          <li className="text-muted">and {data.total - data.items.length} more</li>
        )}
      </ul>
    </details>
  );
}
