'use client';
import { useQueryClient } from '@tanstack/react-query';
import { FileX2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { CopyButton } from '@/app/_components/ui/copy-button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { useInboxAddress } from '../../../_components/address/use-inbox-address';
import { EMPTY_DRAFT, readDraft, writeDraft } from '../composer/draft-store';
import { useOutbox } from '../composer/outbox-context';
import { useThreadOf } from '../thread-context';

/**
 * Stands for a conversation that was removed while it was open. What this browser has kept of it is removed as well; only
 * what the reader had begun to write can still be copied.
 */
export function RemovedThread({ nextId }: { nextId: string | null }) {
  const { storeId, conversationId } = useThreadOf();
  const { open, close } = useInboxAddress();
  const queryClient = useQueryClient();
  const { items, drop } = useOutbox();
  const [written, setWritten] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; the composer has put its draft aside just before
  useEffect(() => {
    const own = items.filter((item) => item.conversationId === conversationId);
    const { reply, note } = readDraft(localStorage, conversationId);
    const texts = [...own.map(({ text }) => text), reply, note].filter((text) => text.trim());
    setWritten((before) => before || texts.join('\n\n'));
    writeDraft(localStorage, conversationId, EMPTY_DRAFT, Date.now());
    for (const item of own) drop(item);
    for (const part of ['conversation', 'thread-facts', 'thread-notes']) {
      queryClient.removeQueries({ queryKey: [part, storeId, conversationId] });
    }
  }, [conversationId]);

  return (
    <div role="status" className="grid flex-1 place-content-center">
      <EmptyState
        icon={FileX2}
        title="This conversation is gone"
        action={
          <>
            {nextId && (
              <Button look="primary" onClick={() => open(nextId)}>
                Next conversation
              </Button>
            )}
            <Button onClick={close}>To the list</Button>
            {written && <CopyButton size="md" text={written} label="Copy what you had written" />}
          </>
        }
      >
        It was erased with its shopper’s data, or was older than the store keeps conversations. Nothing can be
        sent here any more.
      </EmptyState>
    </div>
  );
}
