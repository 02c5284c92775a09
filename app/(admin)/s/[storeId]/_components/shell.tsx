'use client';
import { type ReactNode, useEffect, useState } from 'react';
import type { MyStore } from '@/core/identity/memberships.queries';
import type { Role } from '@/core/identity/permissions';
import { AppWorker } from './alerts/app-worker';
import { InboxToasts } from './alerts/inbox-toasts';
import { TitleBadge } from './alerts/title-badge';
import { CommandPalette } from './command-palette';
import { ImportToasts } from './import-toasts';
import { KeepSession } from './keep-session';
import { PhoneBottomBar } from './phone-bottom-bar';
import { PhoneTopBar } from './phone-top-bar';
import { SideRail } from './side-rail';
import type { ShownUser } from './user-menu';

/** What surrounds every page of a store: navigation, command palette, background news. */
export function Shell({
  storeId,
  stores,
  user,
  role,
  children,
}: {
  storeId: string;
  stores: MyStore[];
  user: ShownUser;
  role: Role;
  children: ReactNode;
}) {
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setSearching((open) => !open);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const shared = { storeId, stores, user, role, onSearch: () => setSearching(true) };
  return (
    <div className="flex min-h-dvh max-md:flex-col">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-primary px-4 py-2 text-on-primary focus:translate-y-0"
      >
        Skip to content
      </a>
      <SideRail {...shared} />
      <PhoneTopBar {...shared} />
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none max-md:pb-20">
        {children}
      </main>
      <PhoneBottomBar storeId={storeId} role={role} />
      <CommandPalette
        storeId={storeId}
        stores={stores}
        role={role}
        open={searching}
        onOpenChange={setSearching}
      />
      <ImportToasts />
      <InboxToasts userId={user.id} />
      <TitleBadge />
      <AppWorker />
      <KeepSession />
    </div>
  );
}
