'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { cn } from '@/app/_components/cn';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLive } from '@/app/_components/live/live-provider';
import { useLiveEvent } from '@/app/_components/live/use-live-event';

/** How many shoppers wait for a human right now; nothing when nobody does. */
export function WaitingCount({ className }: { className?: string }) {
  const { storeId } = useLive();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: ['waiting', storeId],
    queryFn: () =>
      fetchJson<{ total: number }>(`/api/admin/stores/${storeId}/conversations?status=waiting&page_size=1`),
  });
  useLiveEvent('conversation:updated', () => {
    void queryClient.invalidateQueries({ queryKey: ['waiting', storeId] });
  });
  if (!data?.total) return null;
  return (
    <span
      className={cn(
        'grid h-5 min-w-5 place-items-center rounded-full bg-warning-soft px-1.5 text-2xs font-medium text-warning',
        className,
      )}
    >
      {data.total}
      <span className="sr-only"> waiting for a human</span>
    </span>
  );
}
