'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { cn } from '../cn';

interface LinkTab {
  href: string;
  words: string;
  /** What waits there; none is shown for 0. */
  count?: number;
  /** The tab stays chosen on the pages below its own. */
  pagesBelow?: boolean;
}

/** Tabs that are pages: each has an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  const pathname = usePathname();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone there may be more tabs than fit: the one that is open comes into view, and the page stays where it is.
    const tab = pathname && list.current?.querySelector<HTMLElement>('[aria-current]');
    if (tab && list.current)
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav
      ref={list}
      aria-label={label}
      className="relative -mb-px flex gap-5 overflow-x-auto border-b [scrollbar-width:none]"
    >
      {tabs.map(({ href, words, count, pagesBelow }) => {
        const current = pathname === href || (pagesBelow === true && pathname.startsWith(`${href}/`));
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? (pathname === href ? 'page' : 'true') : undefined}
            className={cn(
              'focus-inset whitespace-nowrap border-b-2 pt-1 pb-2.5 transition-colors',
              current
                ? 'border-primary font-medium text-ink'
                : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {words}
            {count !== undefined && count > 0 && (
              <span className="ml-1.5 rounded-full bg-sunken px-1.5 py-0.5 text-2xs font-medium text-muted tabular-nums">
                {count}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
