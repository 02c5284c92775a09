import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Button } from './button';

/** Pages of a list; `href` makes the address of a page, so that it can be shared and opened in a new tab. */
export function Pagination({
  page,
  pageSize,
  total,
  href,
}: {
  page: number;
  pageSize: number;
  total: number;
  href: (page: number) => string;
}) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const to = Math.min(total, page * pageSize);
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 border-t px-5 py-3">
      <p className="text-xs text-muted">
        {from.toLocaleString('en')}–{to.toLocaleString('en')} of {total.toLocaleString('en')}
      </p>
      <div className="flex gap-1.5">
        <Step label="Previous page" to={page > 1 ? href(page - 1) : null} icon={<ChevronLeft />} />
        <Step label="Next page" to={page < pages ? href(page + 1) : null} icon={<ChevronRight />} />
      </div>
    </nav>
  );
}

function Step({ label, to, icon }: { label: string; to: string | null; icon: React.ReactNode }) {
  if (!to) {
    return (
      <Button size="icon-sm" disabled aria-label={label}>
        {icon}
      </Button>
    );
  }
  return (
    <Button size="icon-sm" asChild>
      <Link href={to} aria-label={label} scroll={false}>
        {icon}
      </Link>
    </Button>
  );
}
