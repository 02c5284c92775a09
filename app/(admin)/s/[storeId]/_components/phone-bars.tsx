'use client';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/app/_components/cn';
import { Button } from '@/app/_components/ui/button';
import type { MyStore } from '@/core/identity/memberships.queries';
import { isCurrent, NAVIGATION } from './navigation';
import { StoreSwitcher } from './store-switcher';
import { UserMenu } from './user-menu';

/** Store, search and account on phones. */
export function PhoneTopBar(props: {
  storeId: string;
  stores: MyStore[];
  user: { id: string; name: string };
  mayReply: boolean;
  onSearch: () => void;
}) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-1 border-b bg-surface px-3 md:hidden">
      <div className="min-w-0 flex-1">
        <StoreSwitcher storeId={props.storeId} stores={props.stores} />
      </div>
      <Button look="ghost" size="icon" aria-label="Search" onClick={props.onSearch}>
        <Search />
      </Button>
      <div>
        <UserMenu storeId={props.storeId} user={props.user} mayReply={props.mayReply} />
      </div>
    </header>
  );
}

/** The main pages at the thumb. */
export function PhoneBottomBar({ storeId }: { storeId: string }) {
  const pathname = usePathname();
  const root = `/s/${storeId}`;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {NAVIGATION.map((item) => {
        const current = isCurrent(pathname, root, item);
        return (
          <Link
            key={item.path}
            href={root + item.path}
            aria-current={current ? 'page' : undefined}
            className={cn(
              'focus-inset flex h-15 min-w-0 flex-auto flex-col items-center justify-center gap-1 px-0.5 text-[0.625rem] tracking-tight',
              current ? 'font-medium text-primary-ink' : 'text-muted',
            )}
          >
            <item.icon className="size-5" aria-hidden strokeWidth={1.8} />
            {item.short ?? item.words}
          </Link>
        );
      })}
    </nav>
  );
}
