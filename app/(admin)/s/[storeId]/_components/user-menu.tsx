'use client';
import { ChevronsUpDown, LogOut, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { endSession } from '@/app/_components/end-session';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import { may, type Role } from '@/core/identity/permissions';
import { AwayChoice } from './away-choice';
import { ThemeChoice } from './theme-choice';

/** Who is signed in, as every page shows them. */
export interface ShownUser {
  id: string;
  name: string;
  hasPicture: boolean;
}

export function UserMenu({ storeId, user, role }: { storeId: string; user: ShownUser; role: Role }) {
  const router = useRouter();
  return (
    <Menu>
      <MenuTrigger
        aria-label={`${user.name}: account and colours`}
        className="flex h-10 w-full items-center gap-2.5 rounded-md px-1.5 text-left transition-colors hover:bg-sunken max-md:size-11 max-md:justify-center max-md:px-1"
      >
        <PersonAvatar person={user} className="size-7 text-2xs" />
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
