'use client';
import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuTrigger,
} from '@/app/_components/ui/menu';
import type { MyStore } from '@/core/identity/memberships.queries';
import { StoreAvatar } from './store-avatar';

export function StoreSwitcher({ storeId, stores }: { storeId: string; stores: MyStore[] }) {
  const router = useRouter();
  const current = stores.find(({ id }) => id === storeId);
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Store: ${current?.name ?? ''}. Switch store`}
        className="flex h-11 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5 text-left transition-colors hover:bg-sunken"
      >
        <StoreAvatar id={storeId} name={current?.name ?? ''} />
        <span className="min-w-0 flex-1 truncate font-display text-base font-semibold">{current?.name}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-faint" aria-hidden />
      </MenuTrigger>
      <MenuContent align="start" className="w-60">
        <MenuLabel>Your stores</MenuLabel>
        {stores.map((store) => (
          <MenuItem key={store.id} onSelect={() => router.push(`/s/${store.id}`)}>
            <StoreAvatar id={store.id} name={store.name} className="size-5 text-2xs" />
            <span className="min-w-0 flex-1 truncate">{store.name}</span>
            {store.id === storeId && <Check aria-label="open now" />}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => router.push('/new-store')}>
          <Plus />
          New store
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
