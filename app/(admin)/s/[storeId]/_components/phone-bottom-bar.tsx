'use client';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { cn } from '@/app/_components/cn';
import { Dialog } from '@/app/_components/ui/dialog';
import type { Role } from '@/core/identity/permissions';
import { isCurrent, navigationFor } from './navigation';
import { WaitingCount } from './waiting-count';

const TAB =
  'focus-inset relative flex h-15 min-w-0 flex-1 flex-col items-center justify-center gap-1 px-0.5 text-2xs transition-colors';
const tabLook = (current: boolean) => (current ? 'font-medium text-primary-ink' : 'text-muted');

/** At the thumb of phones: the pages that are opened most, and a sheet with the others. */
export function PhoneBottomBar({ storeId, role }: { storeId: string; role: Role }) {
  const [open, setOpen] = useState(false);
  const pathname = usePathname();
  const root = `/s/${storeId}`;
  const items = navigationFor(role).map((item) => ({ ...item, current: isCurrent(pathname, root, item) }));
  const behind = items.filter(({ atThumb }) => !atThumb);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items
        .filter(({ atThumb }) => atThumb)
        .map(({ path, words, short, icon: Icon, current }) => (
          <Link
            key={path}
            href={root + path}
            aria-current={current ? 'page' : undefined}
            className={cn(TAB, tabLook(current))}
          >
            <Icon className="size-5" aria-hidden strokeWidth={1.8} />
            {short ?? words}
            {path === '/conversations' && (
              <WaitingCount className="absolute top-1.5 left-1/2 ml-1.5 h-4 min-w-4 px-1 ring-2 ring-surface" />
            )}
          </Link>
        ))}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="More"
        trigger={
          <button type="button" className={cn(TAB, tabLook(behind.some(({ current }) => current)))}>
            <Ellipsis className="size-5" aria-hidden strokeWidth={1.8} />
            More
          </button>
        }
      >
        <nav aria-label="More pages" className="-mx-2 grid gap-0.5">
          {behind.map(({ path, words, icon: Icon, current }) => (
            <Link
              key={path}
              href={root + path}
              onClick={() => setOpen(false)}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex h-12 items-center gap-3 rounded-md px-3 text-base transition-colors hover:bg-sunken',
                current && 'bg-primary-soft font-medium text-primary-ink',
              )}
            >
              <Icon className={cn('size-5', !current && 'text-faint')} aria-hidden strokeWidth={1.8} />
              {words}
            </Link>
          ))}
        </nav>
      </Dialog>
    </nav>
  );
}
