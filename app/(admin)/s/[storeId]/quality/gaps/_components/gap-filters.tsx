'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { cn } from '@/app/_components/cn';
import { Count } from '@/app/_components/format/amounts';
import { Select } from '@/app/_components/ui/field';
import type { GapOrder } from '@/core/quality/gaps/rank-gaps';
import { type GapsQuery, gapsAddress } from './gaps-query';

const STATES = [
  { show: 'open', words: 'Open' },
  { show: 'answered', words: 'Answered' },
  { show: 'dismissed', words: 'Dismissed' },
] as const;

const ORDERS: Record<GapOrder, string> = {
  worth: 'What helps most first',
  count: 'Most asked first',
  lost: 'Most lost first',
  newest: 'Newest first',
};

/** Which gaps are shown, and in which order. */
export function GapFilters({
  storeId,
  query,
  counts,
}: {
  storeId: string;
  query: GapsQuery;
  counts: Record<GapsQuery['show'], number>;
}) {
  const router = useRouter();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
      <nav aria-label="Which gaps" className="flex gap-1">
        {STATES.map(({ show, words }) => (
          <Link
            key={show}
            href={gapsAddress(storeId, { ...query, show, page: 1 })}
            aria-current={query.show === show ? 'page' : undefined}
            className={cn(
              'rounded-md px-2.5 py-1.5 text-xs font-medium transition-colors',
              query.show === show
                ? 'bg-primary-soft text-primary-ink'
                : 'text-muted hover:bg-sunken hover:text-ink',
            )}
          >
            {words}{' '}
            <span className="tabular-nums">
              <Count value={counts[show]} />
            </span>
          </Link>
        ))}
      </nav>
      {query.show === 'open' && counts.open > 1 && (
        <Select
          aria-label="Order"
          className="w-auto max-md:w-full"
          value={query.order}
          onChange={({ target }) =>
            router.push(gapsAddress(storeId, { ...query, order: target.value as GapOrder, page: 1 }), {
              scroll: false,
            })
          }
        >
          {Object.entries(ORDERS).map(([order, words]) => (
            <option key={order} value={order}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
