'use client';
import { BadgeCheck, Bot, CornerUpLeft } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { cn } from '@/app/_components/cn';
import { contactName } from '@/app/_components/conversation-words';
import { RelativeTime } from '@/app/_components/format/time';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { TagChip, TagDot } from '@/app/_components/inbox/tag-chip';
import { moodWords } from '@/app/_components/mood-words';
import { Badge } from '@/app/_components/ui/badge';
import type { InboxItem } from '@/core/inbox/list/list-inbox.queries';
import { DueBadge } from './due-badge';

/** Pixels; all rows of a list are of one height, so that nothing moves while they load. */
export const ROW_HEIGHT = 92;
export const FOUND_ROW_HEIGHT = 110;

/** One conversation of the list: who, what was said last, and what it needs. */
export const ConversationRow = memo(function ConversationRow({
  item,
  open,
  typing,
  href,
  onOpen,
}: {
  item: InboxItem;
  open: boolean;
  /** That somebody types, in words. */
  typing: string | null;
  href: string;
  onOpen: (id: string) => void;
}) {
  const name = contactName(item.contact, item.contact.id);
  const unread = item.unread > 0;

  function onClick(event: MouseEvent) {
    // A new tab or window is the browser's affair.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(item.id);
  }

  return (
    <a
      href={href}
      onClick={onClick}
      data-conversation={item.id}
      aria-current={open ? 'true' : undefined}
      className={cn(
        'focus-inset relative flex h-full gap-3 border-b px-4 py-3 transition-colors',
        open ? 'bg-primary-soft' : 'hover:bg-sunken',
      )}
    >
      {open && <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-primary" />}
      <span className="relative h-fit">
        <PersonAvatar person={{ id: item.contact.id, name }} className="size-8 text-2xs" />
        {unread && (
          <span
            aria-hidden
            className="absolute -top-0.5 -right-0.5 size-2.5 rounded-full border-2 border-surface bg-primary"
          />
        )}
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-center gap-1.5">
          <span className={cn('truncate', unread ? 'font-semibold' : 'font-medium')}>{name}</span>
          {item.contact.verified && (
            <BadgeCheck aria-label="verified" className="size-3.5 shrink-0 text-success" />
          )}
          <RelativeTime at={item.lastMessageAt} className="ml-auto shrink-0 text-2xs text-muted" />
        </span>
        <Preview item={item} typing={typing} />
        <span className="mt-auto flex h-5.5 items-center gap-1.5">
          <RowBadges item={item} />
          <InCharge item={item} />
        </span>
      </span>
    </a>
  );
});

function Preview({ item, typing }: { item: InboxItem; typing: string | null }) {
  if (typing) return <span className="truncate text-xs text-primary-ink">{typing}</span>;
  const Icon =
    item.lastMessageRole === 'teammate' ? CornerUpLeft : item.lastMessageRole === 'agent' ? Bot : null;
  const words = item.lastMessageRole === 'teammate' ? 'Answer of the team:' : 'Answer of the assistant:';
  return (
    <span className="flex min-w-0 items-start gap-2 text-xs">
      <span
        className={cn(
          'min-w-0 flex-1',
          item.snippet ? 'line-clamp-2' : 'truncate',
          item.unread > 0 ? 'text-ink' : 'text-muted',
        )}
      >
        {Icon && !item.snippet && (
          <Icon aria-label={words} className="mr-1 inline size-3 align-[-1px] text-faint" />
        )}
        {item.snippet ?? (item.lastMessageText || 'No message yet')}
      </span>
      {item.unread > 1 && (
        <span className="shrink-0 rounded-full bg-primary px-1.5 text-2xs font-medium text-on-primary">
          {item.unread > 99 ? '99+' : item.unread}
          <span className="sr-only"> unread</span>
        </span>
      )}
      {item.unread === 1 && <span className="sr-only">unread</span>}
    </span>
  );
}

function RowBadges({ item }: { item: InboxItem }) {
  const mood = moodWords(item.sentiment);
  const [first, ...others] = item.tags;
  return (
    <span className="flex min-w-0 items-center gap-1.5 overflow-hidden">
      {item.status === 'resolved' ? <Badge>Resolved</Badge> : <DueBadge {...item} />}
      {mood && mood.tone !== 'success' && item.status !== 'resolved' && (
        <Badge tone={mood.tone}>{mood.words}</Badge>
      )}
      {first && <TagChip tag={first} className="shrink" />}
      {others.length > 0 && (
        <span
          className="flex shrink-0 items-center gap-0.5"
          title={others.map(({ name }) => name).join(', ')}
        >
          {others.slice(0, 3).map((tag) => (
            <TagDot key={tag.id} color={tag.color} className="size-1.5" />
          ))}
          <span className="sr-only">{others.map(({ name }) => name).join(', ')}</span>
        </span>
      )}
    </span>
  );
}

function InCharge({ item }: { item: InboxItem }) {
  if (item.status === 'agent') {
    return (
      <span
        title={`${item.assistantName} answers`}
        className="ml-auto grid size-5 shrink-0 place-items-center rounded-full bg-primary-soft text-primary-ink"
      >
        <Bot className="size-3" aria-label={`${item.assistantName} answers`} />
      </span>
    );
  }
  if (!item.assignee) return null;
  return (
    <span className="ml-auto shrink-0" title={item.assignee.name}>
      <PersonAvatar person={item.assignee} className="size-5 text-[0.5625rem]" />
      <span className="sr-only">With {item.assignee.name}</span>
    </span>
  );
}
