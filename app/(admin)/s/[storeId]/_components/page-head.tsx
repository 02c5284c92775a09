import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** Title of a page, one sentence about it, and its primary action. */
export function PageHead({
  title,
  description,
  action,
  back,
}: {
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  back?: { href: string; words: string };
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back && (
          <Link
            href={back.href}
            className="-ml-1 mb-1 inline-flex items-center gap-0.5 text-xs text-muted hover:text-ink"
          >
            <ChevronLeft className="size-3.5" aria-hidden />
            {back.words}
          </Link>
        )}
        <h1 className="truncate text-[1.375rem] leading-8">{title}</h1>
        {description && <p className="mt-0.5 max-w-2xl text-pretty text-muted">{description}</p>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Margins and width that all pages share. */
export function PageBody({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={`mx-auto grid gap-6 px-4 py-6 sm:px-8 sm:py-8 ${wide ? 'max-w-7xl' : 'max-w-6xl'}`}>
      {children}
    </div>
  );
}
