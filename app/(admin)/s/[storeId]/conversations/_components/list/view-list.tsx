'use client';
import { cn } from '@/app/_components/cn';
import { INBOX_VIEWS, type InboxView } from '@/core/inbox/list/inbox-filter';
import { useInboxAddress } from '../address/use-inbox-address';
import { useInbox } from '../inbox-context';
import { useCommand } from '../keyboard/commands';
import { countWords } from './count-words';
import { useInboxCounts } from './use-inbox-counts';
import { VIEW_WORDS } from './view-words';

/** The inbox's lists with their counts. */
export function ViewList() {
  const { filter, show } = useInboxAddress();
  const { storeId } = useInbox();
  const counts = useInboxCounts(storeId);
  return (
    <ul className="grid gap-0.5 px-2">
      {INBOX_VIEWS.map((view) => {
        const { words, icon: Icon } = VIEW_WORDS[view];
        const count = counts && view in counts ? counts[view as keyof typeof counts] : 0;
        const current = view === filter.view;
        return (
          <li key={view} className={cn(view === 'snoozed' && 'mt-2 border-t pt-2')}>
            <button
              type="button"
              aria-current={current ? 'page' : undefined}
              onClick={() => show(view)}
              className={cn(
                'flex h-8.5 w-full items-center gap-2.5 rounded-md px-2.5 text-left transition-colors',
                current
                  ? 'bg-primary-soft font-medium text-primary-ink'
                  : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              <Icon className="size-4 shrink-0" aria-hidden strokeWidth={1.8} />
              <span className="truncate">{words}</span>
              {count > 0 && (
                <span className={cn('ml-auto text-2xs', view === 'waiting' && 'font-medium text-warning')}>
                  {countWords(count)}
                  <span className="sr-only"> conversations</span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Two keys go to each list: "g" and the one that names it. */
export function useGoKeys(): void {
  const { show } = useInboxAddress();
  const go = (view: InboxView) => () => show(view);
  useCommand('go-open', go('open'));
  useCommand('go-waiting', go('waiting'));
  useCommand('go-mine', go('mine'));
  useCommand('go-unassigned', go('unassigned'));
  useCommand('go-agent', go('agent'));
  useCommand('go-snoozed', go('snoozed'));
  useCommand('go-resolved', go('resolved'));
  useCommand('go-all', go('all'));
}
