'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { ORDER_STATUS } from '@/app/_components/order-status-badge';
import { Input, Select } from '@/app/_components/ui/field';
import { type OrderQuery, orderHref } from './order-query';

const SEARCH_DELAY_MS = 250;

export function OrderFilters({ query }: { query: OrderQuery }) {
  const router = useRouter();
  const [text, setText] = useState(query.q);
  const [busy, start] = useTransition();
  const change = (changes: Partial<OrderQuery>) =>
    start(() => router.replace(orderHref({ ...query, q: text.trim() }, changes), { scroll: false }));

  useEffect(() => {
    if (text.trim() === query.q) return;
    const timer = setTimeout(() => change({}), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  });

  return (
    <form
      aria-busy={busy}
      className="flex flex-wrap gap-2 px-5 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        change({});
      }}
    >
      <div className="relative min-w-52 flex-1">
        <Search className="absolute top-2.5 left-3 size-4 text-faint" aria-hidden />
        <Input
          type="search"
          aria-label="Search orders"
          placeholder="Search number, name, e-mail"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="pl-9"
        />
      </div>
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
    </form>
  );
}
