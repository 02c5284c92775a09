import Link from 'next/link';
import { cn } from '@/app/_components/cn';
import { contactName, STATUS_WORDS } from '@/app/_components/conversation-words';
import { RelativeTime, TimeSince } from '@/app/_components/format/time';
import { moodWords } from '@/app/_components/mood-words';
import { Badge } from '@/app/_components/ui/badge';
import type { ConversationListItem } from '@/core/conversations/list-conversations.queries';
import { ConfidenceDot } from './confidence-dot';

export function ConversationRow({
  item,
  open,
  href,
}: {
  item: ConversationListItem;
  open: boolean;
  href: string;
}) {
  const status = STATUS_WORDS[item.status];
  const mood = moodWords(item.sentiment);
  return (
    <Link
      href={href}
      aria-current={open ? 'true' : undefined}
      className={cn(
        'focus-inset block px-4 py-3 transition-colors',
        open ? 'bg-primary-soft' : 'hover:bg-sunken',
      )}
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="truncate font-medium">
          {contactName({ name: item.contactName, email: item.contactEmail }, item.id)}
        </span>
        <RelativeTime at={item.lastMessageAt} className="shrink-0 text-2xs text-muted" />
      </span>
      <span className="mt-0.5 line-clamp-2 text-xs text-muted">
        {item.lastMessageText || 'No message yet'}
      </span>
      <span className="mt-1.5 flex items-center gap-2">
        {item.status !== 'agent' && (
          <Badge tone={status.tone} dot={item.status === 'waiting'}>
            {item.waitingSince ? (
              <span>
                Waits <TimeSince at={item.waitingSince} />
              </span>
            ) : (
              status.words
            )}
          </Badge>
        )}
        {mood && mood.tone !== 'success' && item.status !== 'resolved' && (
          <Badge tone={mood.tone}>{mood.words}</Badge>
        )}
        {/* Of a conversation that waits, it would be the confidence in having handed over. */}
        {item.confidence !== null && item.status !== 'waiting' && <ConfidenceDot value={item.confidence} />}
        <span className="ml-auto text-2xs text-faint">
          {item.messageCount} message{item.messageCount === 1 ? '' : 's'}
        </span>
      </span>
    </Link>
  );
}
