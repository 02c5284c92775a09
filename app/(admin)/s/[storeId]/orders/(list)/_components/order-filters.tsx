'use client';
import { SearchBox } from '@/app/_components/lists/search-box';
import { useListQuery } from '@/app/_components/lists/use-list-query';
import { ORDER_STATUS } from '@/app/_components/order-status-badge';
import { Select } from '@/app/_components/ui/field';
import { type OrderQuery, orderHref } from './order-query';

export function OrderFilters({ query: applied }: { query: OrderQuery }) {
  const { query, busy, change } = useListQuery(applied, orderHref);
  return (
    <div className="flex flex-wrap gap-2 px-5 py-4">
      <SearchBox
        label="Search orders"
        placeholder="Search number, name, e-mail"
        applied={query.q}
        busy={busy}
        onSearch={(q) => change({ q })}
        className="min-w-52 flex-1"
      />
      <Select
        aria-label="Status"
        value={query.status}
        onChange={(event) => change({ status: event.target.value as OrderQuery['status'] })}
        className="w-auto max-sm:flex-1"
      >
        <option value="">Any status</option>
        {Object.entries(ORDER_STATUS).map(([status, { words }]) => (
          <option key={status} value={status}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
