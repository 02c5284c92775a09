'use client';
import { Search } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import type { MyStore } from '@/core/identity/memberships.queries';
import type { Role } from '@/core/identity/permissions';
import { StoreSwitcher } from './store-switcher';
import { type ShownUser, UserMenu } from './user-menu';

/** Store, search and account on phones. */
export function PhoneTopBar(props: {
  storeId: string;
  stores: MyStore[];
  user: ShownUser;
  role: Role;
  onSearch: () => void;
}) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-1 border-b bg-surface px-3 md:hidden">
      <div className="min-w-0 flex-1">
        <StoreSwitcher storeId={props.storeId} stores={props.stores} />
      </div>
      <Button look="ghost" size="icon" className="size-11" aria-label="Search" onClick={props.onSearch}>
        <Search />
      </Button>
      <div>
        <UserMenu storeId={props.storeId} user={props.user} role={props.role} />
      </div>
    </header>
  );
}
