'use client';
import { cn } from '@/app/_components/cn';
import { useLive } from '@/app/_components/live/live-provider';
import { countWords } from '../conversations/_components/list/count-words';
import { useInboxCounts } from '../conversations/_components/list/use-inbox-counts';

/** How many shoppers wait for a person's word right now; nothing when nobody does. */
export function WaitingCount({ className }: { className?: string }) {
  const { storeId } = useLive();
  const counts = useInboxCounts(storeId);
  if (!counts?.waiting) return null;
  return (
    <span
      className={cn(
        'grid h-5 min-w-5 place-items-center rounded-full bg-warning-soft px-1.5 text-2xs font-medium text-warning',
        className,
      )}
    >
      {countWords(counts.waiting)}
      <span className="sr-only"> waiting for a human</span>
    </span>
  );
}
