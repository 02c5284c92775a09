import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { HeadCell } from '../ui/table';

/**
 * A column's head that sorts by it.
 * @param order how the list is sorted by this column now; left out: by another one
 * @param href the list as a click sorts it
 */
export function SortHeader({
  order,
  href,
  className,
  children,
}: {
  order: 'ascending' | 'descending' | undefined;
  href: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  return (
    <HeadCell order={order} className={className}>
      <Link href={href} scroll={false} className="inline-flex items-center gap-1 rounded-sm hover:text-ink">
        {children}
        {order && <Arrow className="size-3.5" aria-hidden />}
      </Link>
    </HeadCell>
  );
}
