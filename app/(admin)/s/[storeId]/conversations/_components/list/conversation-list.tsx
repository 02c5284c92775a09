'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Notice } from '@/app/_components/ui/notice';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { useInboxAddress } from '../address/use-inbox-address';
import { ConversationRow, FOUND_ROW_HEIGHT, ROW_HEIGHT } from './conversation-row';
import { EmptyView } from './empty-view';
import type { useInboxList } from './use-inbox-list';
import { useKeepPlace } from './use-keep-place';
import { useRowKeys } from './use-row-keys';
import { useTyping } from './use-typing';
import { VIEW_WORDS } from './view-words';

/** The next page is fetched when so few rows are left below. */
const FETCH_AHEAD = 15;

/** The rows of a list, as many as fit on the screen at once; new ones never push away what is being looked at. */
export function ConversationList({ list }: { list: ReturnType<typeof useInboxList> }) {
  const { filter, conversationId, hrefOf, open } = useInboxAddress();
  const box = useRef<HTMLDivElement>(null);
  const typing = useTyping();
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const height = filter.query ? FOUND_ROW_HEIGHT : ROW_HEIGHT;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: (at) => items[at]?.id ?? at,
    overscan: 6,
  });
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;

  useKeepPlace(box, items, height);
  useRowKeys({ items, box, scrollTo: (at) => rows.scrollToIndex(at, { align: 'auto' }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => rows.measure(), [height]);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > items.length - FETCH_AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, lastShown, items.length, fetchNextPage]);

  return (
    <div ref={box} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {list.isPending && <TableSkeleton label="Loading conversations" />}
      {list.isError && (
        <Notice kind="danger" className="m-4">
          {list.error.message}{' '}
          <button type="button" className="underline" onClick={() => void list.refetch()}>
            Try again
          </button>
        </Notice>
      )}
      {list.isSuccess && items.length === 0 && <EmptyView />}
      {items.length > 0 && (
        <ul
          aria-label={`Conversations, ${VIEW_WORDS[filter.view].words}`}
          className="relative"
          style={{ height: rows.getTotalSize() }}
        >
          {shown.map(({ key, index, start }) => {
            const item = items[index];
            if (!item) return null;
            return (
              <li
                key={key}
                aria-posinset={index + 1}
                aria-setsize={hasNextPage ? -1 : items.length}
                className="absolute inset-x-0 top-0"
                style={{ height, transform: `translateY(${start}px)` }}
              >
                <ConversationRow
                  item={item}
                  open={item.id === conversationId}
                  typing={typing.get(item.id) ?? null}
                  href={hrefOf(item.id)}
                  onOpen={open}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
