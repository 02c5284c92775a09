'use client';
import { MessageSquareText } from 'lucide-react';
import { useParams } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { cn } from '@/app/_components/cn';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { OutboxProvider } from '../[conversationId]/_components/composer/outbox-context';
import { usePanel } from '../[conversationId]/_components/panel/use-panel';
import { ThreadPane } from '../[conversationId]/_components/thread-pane';
import { useInboxAddress } from './address/use-inbox-address';
import { type Inbox, InboxProvider } from './inbox-context';
import { CommandProvider } from './keyboard/commands';
import { ShortcutsDialog } from './keyboard/shortcuts-dialog';
import { useKeyboard } from './keyboard/use-keyboard';
import { ListPane } from './list/list-pane';
import { useInboxList } from './list/use-inbox-list';
import { ViewList } from './list/view-list';

/** The inbox: lists, conversations, and the one that is open; small windows show one of them at a time. */
export function InboxFrame({ inbox, children }: { inbox: Inbox; children: ReactNode }) {
  const { turnId } = useParams<{ turnId?: string }>();
  // How an answer was made takes the whole width; the inbox is there again when one goes back.
  if (turnId) return <div className="h-dvh overflow-y-auto max-md:h-auto">{children}</div>;
  return (
    <InboxProvider value={inbox}>
      <CommandProvider>
        <OutboxProvider>
          <Panes />
          <ShortcutsDialog />
        </OutboxProvider>
      </CommandProvider>
    </InboxProvider>
  );
}

function Panes() {
  const { filter, conversationId } = useInboxAddress();
  const list = useInboxList(filter);
  const panel = usePanel();
  // Four columns are one too many: the lists are in a menu while something is open beside the messages.
  const crowded = conversationId !== null && panel.tab !== null;
  useKeyboard();
  useNoBounce();
  return (
    <div className="flex h-dvh max-md:h-[calc(100dvh-3.5rem-3.75rem)]">
      <nav
        aria-label="Lists"
        className={cn(
          'hidden w-46 shrink-0 overflow-y-auto border-r py-4',
          crowded ? '2xl:block' : 'xl:block',
        )}
      >
        <p className="px-4.5 pb-2 font-display text-lg font-semibold">Inbox</p>
        <ViewList />
      </nav>
      <section
        aria-label="Conversations"
        className={cn(
          'flex w-full shrink-0 flex-col border-r bg-surface lg:w-80 2xl:w-92',
          conversationId && 'max-lg:hidden',
        )}
      >
        <ListPane list={list} crowded={crowded} />
      </section>
      {conversationId ? (
        <ThreadPane key={conversationId} conversationId={conversationId} panel={panel} rows={list.items} />
      ) : (
        <div className="hidden min-w-0 flex-1 place-content-center lg:grid">
          <EmptyState icon={MessageSquareText} title="Pick a conversation">
            You see what is said as it happens, what the assistant did, and can answer yourself. Press ? for
            the keyboard.
          </EmptyState>
        </div>
      )}
    </div>
  );
}

/** The panes scroll on their own; the page behind them has nothing to scroll. */
function useNoBounce(): void {
  useEffect(() => {
    const root = document.documentElement;
    root.style.overscrollBehavior = 'none';
    return () => {
      root.style.overscrollBehavior = '';
    };
  }, []);
}
