'use client';
import { ChevronsUpDown, LogOut, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { endSession } from '@/app/_components/end-session';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import { ThemeChoice } from './theme-choice';

export function UserMenu({ storeId, userName }: { storeId: string; userName: string }) {
  const router = useRouter();
  return (
    <Menu>
      <MenuTrigger
        aria-label={`${userName}: account and colours`}
        className="flex h-10 w-full items-center gap-2.5 rounded-md px-1.5 text-left transition-colors hover:bg-sunken max-md:size-9 max-md:px-1"
      >
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-full bg-primary-soft text-2xs font-medium text-primary-ink"
        >
          {initials(userName)}
        </span>
        <span className="min-w-0 flex-1 truncate max-md:hidden">{userName}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-faint max-md:hidden" aria-hidden />
      </MenuTrigger>
      <MenuContent align="end" className="w-56">
        <div className="p-1.5">
          <ThemeChoice />
        </div>
        <MenuSeparator />
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

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase();
}
