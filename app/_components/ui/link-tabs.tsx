'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '../cn';

/** Tabs that are pages: each has an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: { href: string; words: string }[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="-mb-px flex gap-5 overflow-x-auto border-b">
      {tabs.map(({ href, words }) => {
        const current = pathname === href;
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? 'page' : undefined}
            className={cn(
              'focus-inset whitespace-nowrap border-b-2 pt-1 pb-2.5 transition-colors',
              current
                ? 'border-primary font-medium text-ink'
                : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {words}
          </Link>
        );
      })}
    </nav>
  );
}
