import Link from 'next/link';
import { STATUS_WORDS } from '@/app/_components/conversation-words';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import type { ContactConversationView } from '@/core/contracts/contact-view';

/** A contact's conversations, newest first, each a link. */
export function ContactConversations({
  storeId,
  conversations,
}: {
  storeId: string;
  conversations: readonly ContactConversationView[];
}) {
  return (
    <ul className="-mx-2 grid gap-0.5">
      {conversations.map((one) => {
        const { words, tone } = STATUS_WORDS[one.status];
        return (
          <li key={one.id}>
            <Link
              href={`/s/${storeId}/conversations/${one.id}`}
              className="block rounded-md px-2 py-1.5 hover:bg-sunken"
            >
              <span className="block truncate text-sm">{one.lastMessageText || 'No message'}</span>
              <span className="mt-1 flex flex-wrap items-center gap-2 text-xs text-muted">
                <RelativeTime at={one.lastMessageAt} />
                <Badge tone={tone}>{words}</Badge>
                {one.verified && <Badge tone="success">Verified</Badge>}
                {one.rating !== null && <span>rated {one.rating} of 5</span>}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
