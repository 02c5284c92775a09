import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Count } from '../format/amounts';
import { Button } from './button';

/** Where a page is to be had: at an address, which can be shared and opened in a new tab, or here in place. */
type PageTarget = { href: (page: number) => string } | { onPage: (page: number) => void };

/** Pages of a list, from 1. */
export function Pagination({
  page,
  pageSize,
  total,
  ...target
}: { page: number; pageSize: number; total: number } & PageTarget) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const to = Math.min(total, page * pageSize);
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 border-t px-5 py-3">
      <p className="text-xs text-muted">
        <Count value={from} />–<Count value={to} /> of <Count value={total} />
      </p>
      <div className="flex gap-1.5">
        <Step label="Previous page" to={page > 1 ? page - 1 : null} target={target}>
          <ChevronLeft />
        </Step>
        <Step label="Next page" to={page < pages ? page + 1 : null} target={target}>
          <ChevronRight />
        </Step>
      </div>
    </nav>
  );
}

function Step({
  label,
  to,
  target,
  children,
}: {
  label: string;
  to: number | null;
  target: PageTarget;
  children: ReactNode;
}) {
  if (to !== null && 'href' in target) {
    return (
      <Button size="icon-sm" asChild>
        <Link href={target.href(to)} aria-label={label} scroll={false}>
          {children}
        </Link>
      </Button>
    );
  }
  const turn = to !== null && 'onPage' in target ? () => target.onPage(to) : undefined;
  return (
    <Button size="icon-sm" disabled={!turn} onClick={turn} aria-label={label}>
      {children}
    </Button>
  );
}
