'use client';
import { Markdown } from '@/app/_components/markdown';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import type { MessageView } from '@/core/contracts/message-view';
import type { OutboxItem } from '../composer/outbox';

/** Two at once: the second one sees what the first has answered, and decides. */
export function ConflictDialog({
  item,
  answer,
  onRead,
  onSend,
}: {
  item: OutboxItem | null;
  /** What the other one has sent since; null: they are in charge and have not answered. */
  answer: MessageView | null;
  onRead: () => void;
  onSend: () => void;
}) {
  const title = answer
    ? `${answer.author?.name ?? 'Somebody'} has answered meanwhile`
    : 'Somebody else has this conversation';
  return (
    <Dialog
      open={item !== null}
      onOpenChange={(open) => open || onRead()}
      title={title}
      description={item?.fault ?? undefined}
    >
      <div className="grid gap-4">
        {answer && (
          <blockquote className="max-h-48 overflow-y-auto rounded-md border bg-sunken px-3.5 py-2.5">
            <Markdown text={answer.text} />
          </blockquote>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onSend}>{answer ? 'Send mine anyway' : 'Take over and send'}</Button>
          <Button look="primary" onClick={onRead}>
            {answer ? 'Read it first' : 'Leave it to them'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
