'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare, Search } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import type { Page } from '@/core/contracts/page';
import type { ConversationListItem } from '@/core/conversations/list-conversations.queries';
import { ConversationRow } from './conversation-row';
import { StatusFilter } from './status-filter';

const SEARCH_DELAY_MS = 250;

/** All conversations, newest first, kept current; filters live in the address bar. */
export function ConversationList({ storeId, openId }: { storeId: string; openId: string | null }) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const queryClient = useQueryClient();
  const status = search.get('status') ?? '';
  const words = search.get('q') ?? '';
  const [text, setText] = useState(words);

  function filter(changes: Record<string, string>) {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    router.replace(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false });
  }

  useEffect(() => {
    if (text.trim() === words) return;
    const timer = setTimeout(() => filter({ q: text.trim() }), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  });

  const list = useInfiniteQuery({
    queryKey: ['conversations', storeId, status, words],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ page: String(pageParam) });
      if (status) query.set('status', status);
      if (words) query.set('q', words);
      return fetchJson<Page<ConversationListItem>>(`/api/admin/stores/${storeId}/conversations?${query}`);
    },
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.page_size < last.total ? last.page + 1 : undefined),
  });
  useLiveEvent('conversation:updated', () => {
    void queryClient.invalidateQueries({ queryKey: ['conversations', storeId] });
  });

  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = status !== '' || words !== '';
  const query = search.size > 0 ? `?${search}` : '';
  return (
    <>
      <header className="grid gap-3 border-b px-4 pt-5 pb-3">
        <h1 className="text-[1.375rem] leading-8">Conversations</h1>
        <div className="relative">
          <Search className="absolute top-2.5 left-3 size-4 text-faint" aria-hidden />
          <Input
            type="search"
            aria-label="Search messages"
            placeholder="Search messages"
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="pl-9"
          />
        </div>
        <StatusFilter status={status} onStatus={(next) => filter({ status: next })} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.isPending && <TableSkeleton label="Loading conversations" />}
        {list.isError && (
          <Notice kind="danger" className="m-4">
            {list.error.message}{' '}
            <button type="button" className="underline" onClick={() => void list.refetch()}>
              Try again
            </button>
          </Notice>
        )}
        {list.isSuccess && items.length === 0 && <NoConversations filtered={filtered} />}
        <ul aria-label="Conversations, newest first" className="divide-y">
          {items.map((item) => (
            <li key={item.id}>
              <ConversationRow
                item={item}
                open={item.id === openId}
                href={`/s/${storeId}/conversations/${item.id}${query}`}
              />
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <div className="p-4 text-center">
            <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Show older ones
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function NoConversations({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState icon={Search} title="Nothing fits">
      No conversation has this state and these words. Try other ones.
    </EmptyState>
  ) : (
    <EmptyState icon={MessagesSquare} title="No conversation yet">
      As soon as a shopper writes in the widget, you can read along here, live.
    </EmptyState>
  );
}
