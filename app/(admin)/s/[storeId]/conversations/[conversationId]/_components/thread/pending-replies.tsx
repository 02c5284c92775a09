'use client';
import { toast } from 'sonner';
import type { MessageView } from '@/core/contracts/message-view';
import { useInbox } from '../../../_components/inbox-context';
import type { OutboxItem } from '../composer/outbox';
import { useOutbox } from '../composer/outbox-context';
import { ConflictDialog } from './conflict-dialog';
import { PendingReply } from './pending-reply';

/** Replies on their way, below the messages, and what is to be decided about them. */
export function PendingReplies({
  items,
  messages,
  onTakeBack,
}: {
  items: readonly OutboxItem[];
  messages: readonly MessageView[];
  /** The reader wants to write it anew. */
  onTakeBack: (text: string) => void;
}) {
  const { me } = useInbox();
  const { again, drop } = useOutbox();
  const conflict = items.find(({ state }) => state === 'conflict') ?? null;
  const takeBack = (item: OutboxItem) => {
    drop(item);
    onTakeBack(item.text);
    if (item.attachments.length > 0) toast('Add the files once more: they were not sent.');
  };
  const answer = conflict
    ? (messages.findLast(
        ({ role, seq, author }) => role === 'teammate' && seq > conflict.seenSeq && author?.id !== me.id,
      ) ?? null)
    : null;
  return (
    <>
      {items.map((item) => (
        <li key={item.clientId} className="mt-5">
          <PendingReply item={item} onRetry={() => again(item)} onEdit={() => takeBack(item)} />
        </li>
      ))}
      <ConflictDialog
        item={conflict}
        answer={answer}
        onRead={() => conflict && takeBack(conflict)}
        onSend={() => conflict && again(conflict, { anyway: true })}
      />
    </>
  );
}
