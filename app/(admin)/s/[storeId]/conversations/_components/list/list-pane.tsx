'use client';
import { Keyboard } from 'lucide-react';
import { useRef } from 'react';
import { cn } from '@/app/_components/cn';
import { SearchBox } from '@/app/_components/lists/search-box';
import { Button } from '@/app/_components/ui/button';
import { useInboxAddress } from '../address/use-inbox-address';
import { useCommand, useCommands } from '../keyboard/commands';
import { ConversationList } from './conversation-list';
import { FilterButton } from './filter-button';
import { FilterChips } from './filter-chips';
import type { useInboxList } from './use-inbox-list';
import { useGoKeys } from './view-list';
import { ViewMenu } from './view-menu';
import { VIEW_WORDS } from './view-words';

/** One list: its search and filters above its conversations. */
export function ListPane({
  list,
  crowded,
}: {
  list: ReturnType<typeof useInboxList>;
  /** There is no room for the lists beside it, on middle-sized windows. */
  crowded: boolean;
}) {
  const { filter, narrow } = useInboxAddress();
  const { run } = useCommands();
  const head = useRef<HTMLElement>(null);
  useGoKeys();
  useCommand('search', () => head.current?.querySelector('input')?.select());
  return (
    <>
      <header ref={head} className="grid gap-2.5 border-b px-4 pt-3 pb-3">
        <div className="flex h-10 items-center gap-1">
          <h1 className="sr-only">Conversations</h1>
          <h2 className={cn('text-lg', crowded ? 'max-2xl:hidden' : 'max-xl:hidden')}>
            {VIEW_WORDS[filter.view].words}
          </h2>
          <ViewMenu className={crowded ? '2xl:hidden' : 'xl:hidden'} />
          <div className="ml-auto flex">
            <Button
              look="ghost"
              size="icon"
              aria-label="Keyboard"
              title="Keyboard (?)"
              onClick={() => run('help')}
              className="max-lg:hidden"
            >
              <Keyboard />
            </Button>
            <FilterButton />
          </div>
        </div>
        <SearchBox
          label="Search messages"
          placeholder="Search all messages"
          applied={filter.query ?? ''}
          busy={list.isFetching && Boolean(filter.query)}
          onSearch={(words) => narrow({ query: words || undefined })}
        />
        <FilterChips />
      </header>
      <ConversationList list={list} />
    </>
  );
}
