'use client';
import { FilterBar, FilterSelect } from '@/app/_components/lists/filter-bar';
import { ORDER_STATUS } from '@/app/_components/order-status-badge';
import { type OrderQuery, orderHref } from './order-query';

const STATUS = {
  '': 'Any status',
  ...Object.fromEntries(Object.entries(ORDER_STATUS).map(([status, { words }]) => [status, words])),
} as Record<OrderQuery['status'], string>;

export function OrderFilters({ query: applied }: { query: OrderQuery }) {
  return (
    <FilterBar
      label="Search orders"
      placeholder="Search number, name, e-mail"
      applied={applied}
      href={orderHref}
    >
      {(query, change) => (
        <FilterSelect
          label="Status"
          value={query.status}
          words={STATUS}
          onValue={(status) => change({ status })}
        />
      )}
    </FilterBar>
  );
}
