'use client';
import { Search } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { isNarrowed } from '../address/inbox-address';
import { useInboxAddress } from '../address/use-inbox-address';
import { VIEW_WORDS } from './view-words';

/** Why a list is empty, and the way out when a filter is to blame. */
export function EmptyView() {
  const { filter, narrow, show } = useInboxAddress();
  if (!isNarrowed(filter)) {
    const { icon, emptyTitle, emptyWords } = VIEW_WORDS[filter.view];
    return (
      <EmptyState icon={icon} title={emptyTitle}>
        {emptyWords}
      </EmptyState>
    );
  }
  const elsewhere = filter.view !== 'all';
  return (
    <EmptyState
      icon={Search}
      title="Nothing fits"
      action={
        <>
          {elsewhere && <Button onClick={() => narrow({ view: 'all' })}>Look in all conversations</Button>}
          <Button onClick={() => show(filter.view)}>Clear the filters</Button>
        </>
      }
    >
      No conversation of this list fits the words and filters.
    </EmptyState>
  );
}
