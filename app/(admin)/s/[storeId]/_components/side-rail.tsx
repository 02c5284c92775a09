'use client';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/app/_components/cn';
import type { MyStore } from '@/core/identity/memberships.queries';
import type { Role } from '@/core/identity/permissions';
import { isCurrent, navigationFor } from './navigation';
import { StoreSwitcher } from './store-switcher';
import { type ShownUser, UserMenu } from './user-menu';
import { WaitingCount } from './waiting-count';

/** The left rail of wide screens. */
export function SideRail({
  storeId,
  stores,
  user,
  role,
  onSearch,
}: {
  storeId: string;
  stores: MyStore[];
  user: ShownUser;
  role: Role;
  onSearch: () => void;
}) {
  const pathname = usePathname();
  const root = `/s/${storeId}`;
  return (
    <header className="sticky top-0 hidden h-dvh w-58 shrink-0 flex-col border-r bg-surface md:flex">
      <div className="px-3 pt-4">
        <StoreSwitcher storeId={storeId} stores={stores} />
        <button
          type="button"
          onClick={onSearch}
          className="mt-3 flex h-9 w-full items-center gap-2.5 rounded-md border bg-canvas px-2.5 text-sm text-muted transition-colors hover:border-faint"
        >
          <Search className="size-4 text-faint" aria-hidden />
          Search
          <kbd className="ml-auto rounded-sm border bg-surface px-1.5 font-sans text-2xs text-faint">
            Ctrl K
          </kbd>
        </button>
      </div>
      <nav aria-label="Main" className="mt-4 grid gap-0.5 px-3">
        {navigationFor(role).map((item) => {
          const current = isCurrent(pathname, root, item);
          return (
            <Link
              key={item.path}
              href={root + item.path}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex h-9 items-center gap-2.5 rounded-md px-2.5 transition-colors',
                current
                  ? 'bg-primary-soft font-medium text-primary-ink'
                  : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              <item.icon className="size-4.5" aria-hidden strokeWidth={1.8} />
              {item.words}
              {item.path === '/conversations' && <WaitingCount className="ml-auto" />}
            </Link>
          );
        })}
      </nav>
      <div className="mt-auto border-t p-3">
        <UserMenu storeId={storeId} user={user} role={role} />
      </div>
    </header>
  );
}
