import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/app/_components/cn';
import { type CatalogQuery, catalogHref } from './catalog-query';

/** A column's head that sorts by it; with `reverse` a second click turns the order around. */
export function SortHeader({
  query,
  sort,
  reverse,
  className,
  children,
}: {
  query: CatalogQuery;
  sort: CatalogQuery['sort'];
  reverse?: CatalogQuery['sort'];
  className?: string;
  children: ReactNode;
}) {
  const ascending = query.sort === sort;
  const descending = reverse !== undefined && query.sort === reverse;
  const downward = descending || (ascending && sort === 'updated');
  const next = ascending && reverse ? reverse : sort;
  const Arrow = downward ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={downward ? 'descending' : ascending ? 'ascending' : undefined}
      className={cn('px-3 py-2', className)}
    >
      <Link
        href={catalogHref(query, { sort: next })}
        scroll={false}
        className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
      >
        {children}
        {(ascending || descending) && <Arrow className="size-3.5" aria-hidden />}
      </Link>
    </th>
  );
}
