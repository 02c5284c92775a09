'use client';
import { ChevronDown } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import { INBOX_VIEWS } from '@/core/inbox/list/inbox-filter';
import { useInboxAddress } from '../address/use-inbox-address';
import { useInbox } from '../inbox-context';
import { countWords } from './count-words';
import { useInboxCounts } from './use-inbox-counts';

import { VIEW_WORDS } from './view-words';

/** The lists where there is no room for them beside the conversations. */
export function ViewMenu({ className }: { className: string }) {
  const { filter, show } = useInboxAddress();
  const { storeId } = useInbox();
  const counts = useInboxCounts(storeId);
  return (
    <Menu>
      <MenuTrigger
        aria-label={`List: ${VIEW_WORDS[filter.view].words}. Choose another one`}
        className={cn(
          '-ml-2 flex h-10 items-center gap-1.5 rounded-md px-2 font-display text-lg font-semibold hover:bg-sunken',
          className,
        )}
      >
        {VIEW_WORDS[filter.view].words}
        <ChevronDown className="size-4 text-faint" aria-hidden />
      </MenuTrigger>
      <MenuContent align="start" className="w-56">
        {INBOX_VIEWS.map((view) => {
          const { words, icon: Icon } = VIEW_WORDS[view];
          const count = counts && view in counts ? counts[view as keyof typeof counts] : 0;
          return (
            <MenuItem key={view} onSelect={() => show(view)} className="max-md:h-10">
              <Icon />
              {words}
              {count > 0 && <span className="ml-auto text-2xs text-muted">{countWords(count)}</span>}
            </MenuItem>
          );
        })}
      </MenuContent>
    </Menu>
  );
}
