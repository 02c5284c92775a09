'use client';
import { ChevronsUpDown } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import type { Role } from '@/core/identity/permissions';
import { PageBody } from '../../_components/page-head';
import { SettingsLinks } from './settings-links';
import { settingsPagesFor } from './settings-pages';

/** A page of the settings, with the way to the others: beside it where there is room, else behind a button above it. */
export function SettingsFrame({
  storeId,
  role,
  children,
}: {
  storeId: string;
  role: Role;
  children: ReactNode;
}) {
  const pathname = usePathname();
  const root = `/s/${storeId}/settings`;
  const page = settingsPagesFor(role)
    .flatMap(({ pages }) => pages)
    .find(({ path }) => pathname === root + path);
  const links = { root, role, pathname };
  return (
    <PageBody>
      <div className="grid items-start gap-x-10 xl:grid-cols-[11.5rem_minmax(0,1fr)]">
        <SettingsLinks
          {...links}
          className="sticky top-8 -ml-2.5 hidden max-h-[calc(100dvh-4rem)] overflow-y-auto xl:grid"
        />
        <div className="grid gap-6">
          <div>
            <div className="flex items-center justify-between gap-4">
              <h1 className="truncate text-[1.375rem] leading-8">{page?.words ?? 'Settings'}</h1>
              <PageChoice {...links} />
            </div>
            {page?.about && <p className="mt-0.5 max-w-2xl text-pretty text-muted">{page.about}</p>}
          </div>
          {children}
        </div>
      </div>
    </PageBody>
  );
}

function PageChoice(links: { root: string; role: Role; pathname: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Settings"
      trigger={
        <Button className="max-md:h-11 xl:hidden">
          All settings
          <ChevronsUpDown className="text-faint" aria-hidden />
        </Button>
      }
    >
      <SettingsLinks {...links} large className="-mx-2.5" onFollow={() => setOpen(false)} />
    </Dialog>
  );
}
