'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare, Search } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { SearchBox } from '@/app/_components/lists/search-box';
import { useListQuery } from '@/app/_components/lists/use-list-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Notice } from '@/app/_components/ui/notice';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import type { Page } from '@/core/contracts/page';
import type { ConversationListItem } from '@/core/conversations/list-conversations.queries';
import { ConversationRow } from './conversation-row';
import { StatusFilter } from './status-filter';

/** All conversations, newest first, kept current; filters live in the address bar. */
export function ConversationList({ storeId, openId }: { storeId: string; openId: string | null }) {
  const pathname = usePathname();
  const search = useSearchParams();
  const queryClient = useQueryClient();
  const { query, busy, change } = useListQuery(
    { status: search.get('status') ?? '', q: search.get('q') ?? '' },
    (from, changes) => `${pathname}${toSearch({ ...from, ...changes })}`,
  );
  const { status, q } = query;
  const list = useInfiniteQuery({
    queryKey: ['conversations', storeId, status, q],
    queryFn: ({ pageParam }) => {
      const search = toSearch({ page: String(pageParam), status, q });
      return fetchJson<Page<ConversationListItem>>(`/api/admin/stores/${storeId}/conversations${search}`);
    },
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.page_size < last.total ? last.page + 1 : undefined),
  });
  useLiveEvent('conversation:updated', () => {
    void queryClient.invalidateQueries({ queryKey: ['conversations', storeId] });
  });

  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = status !== '' || q !== '';
  return (
    <>
      <header className="grid gap-3 border-b px-4 pt-5 pb-3">
        <h1 className="text-[1.375rem] leading-8">Conversations</h1>
        <SearchBox
          label="Search messages"
          applied={q}
          busy={busy}
          onSearch={(words) => change({ q: words })}
        />
        <StatusFilter status={status} onStatus={(next) => change({ status: next })} />
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
                href={`/s/${storeId}/conversations/${item.id}${toSearch(query)}`}
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

/** @returns "" when nothing is asked for */
function toSearch(query: Record<string, string>): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return search.size > 0 ? `?${search}` : '';
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
