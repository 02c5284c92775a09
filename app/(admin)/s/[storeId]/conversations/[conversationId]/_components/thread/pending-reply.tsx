'use client';
import { CircleAlert, CloudOff } from 'lucide-react';
import { AttachmentList } from '@/app/_components/inbox/attachment-list';
import { Markdown } from '@/app/_components/markdown';
import { Button } from '@/app/_components/ui/button';
import type { OutboxItem } from '../composer/outbox';

/** A reply that is not stored yet: shown where it will stand. */
export function PendingReply({
  item,
  onRetry,
  onEdit,
}: {
  item: OutboxItem;
  onRetry: () => void;
  /** Back into the field. */
  onEdit: () => void;
}) {
  return (
    <article className="grid justify-items-end gap-1.5" aria-label="Your reply, on its way">
      {item.text && (
        <div className="max-w-[88%] rounded-lg rounded-tr-sm bg-primary-soft px-4 py-2.5 opacity-70">
          <Markdown text={item.text} />
        </div>
      )}
      <AttachmentList attachments={item.attachments} className="max-w-[88%] justify-items-end opacity-70" />
      <p role="status" className="flex flex-wrap items-center justify-end gap-2 px-1 text-2xs text-muted">
        {item.state === 'sending' && 'Sending …'}
        {item.state === 'offline' && (
          <>
            <CloudOff className="size-3.5 text-warning" aria-hidden />
            No connection. It is sent by itself as soon as there is one.
          </>
        )}
        {item.state === 'conflict' && 'Not sent yet: somebody was quicker.'}
        {item.state === 'failed' && (
          <>
            <CircleAlert className="size-3.5 text-danger" aria-hidden />
            <span className="text-danger">{item.fault ?? 'Not sent.'}</span>
          </>
        )}
        {(item.state === 'failed' || item.state === 'offline') && (
          <>
            <Button size="sm" onClick={onRetry}>
              Try again
            </Button>
            <Button size="sm" onClick={onEdit}>
              Edit
            </Button>
          </>
        )}
      </p>
    </article>
  );
}
