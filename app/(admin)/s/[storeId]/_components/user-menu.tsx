'use client';
import { ChevronsUpDown, LogOut, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { endSession } from '@/app/_components/end-session';
import { initialsOf } from '@/app/_components/inbox/person-avatar';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import { may, type Role } from '@/core/identity/permissions';
import { AwayChoice } from './away-choice';
import { ThemeChoice } from './theme-choice';

export function UserMenu({
  storeId,
  user,
  role,
}: {
  storeId: string;
  user: { id: string; name: string };
  role: Role;
}) {
  const router = useRouter();
  return (
    <Menu>
      <MenuTrigger
        aria-label={`${user.name}: account and colours`}
        className="flex h-10 w-full items-center gap-2.5 rounded-md px-1.5 text-left transition-colors hover:bg-sunken max-md:size-11 max-md:justify-center max-md:px-1"
      >
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-full bg-primary-soft text-2xs font-medium text-primary-ink"
        >
          {initialsOf(user.name)}
        </span>
        <span className="min-w-0 flex-1 truncate max-md:hidden">{user.name}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-faint max-md:hidden" aria-hidden />
      </MenuTrigger>
      <MenuContent align="end" className="w-56">
        <div className="p-1.5">
          <ThemeChoice />
        </div>
        <MenuSeparator />
        {may(role, 'conversations.reply') && <AwayChoice storeId={storeId} userId={user.id} />}
        <MenuItem onSelect={() => router.push(`/s/${storeId}/settings/account`)}>
          <UserRound />
          Account
        </MenuItem>
        <MenuItem onSelect={() => void endSession()}>
          <LogOut />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
