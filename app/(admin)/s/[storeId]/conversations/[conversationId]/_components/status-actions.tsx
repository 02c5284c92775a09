'use client';
import { Check, type LucideIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import type { ConversationStatusView } from '@/core/contracts/message-view';
import type { StatusAction } from '@/core/conversations/change-status';
import { nextStatus } from '@/core/conversations/conversation-status';
import { setConversationStatus } from '../actions';

const ACTIONS: { action: StatusAction; icon: LucideIcon; words: string; done: string }[] = [
  {
    action: 'give_back',
    icon: Undo2,
    words: 'Give back to the assistant',
    done: 'The assistant answers the next message',
  },
  { action: 'resolve', icon: Check, words: 'Resolve', done: 'Resolved until the shopper writes again' },
];

/** Ends a conversation's wait. Asks for no confirmation: the shopper's next message opens it again. */
export function StatusActions({
  storeId,
  conversationId,
  status,
  onDone,
}: {
  storeId: string;
  conversationId: string;
  status: ConversationStatusView;
  onDone: () => void;
}) {
  const [running, setRunning] = useState<StatusAction | null>(null);
  const useful = ACTIONS.filter(({ action }) => (nextStatus(status, action) ?? status) !== status);

  async function run(action: StatusAction, done: string) {
    setRunning(action);
    try {
      const result = await setConversationStatus(storeId, conversationId, action);
      if (result.ok) toast.success(done);
      else toast.error(result.message);
      // A refusal too means that the page is behind.
      onDone();
    } catch {
      toast.error('The server could not be reached. Try again.');
    } finally {
      setRunning(null);
    }
  }

  if (useful.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 max-xl:w-full">
      {useful.map(({ action, icon: Icon, words, done }) => (
        <Button
          key={action}
          size="sm"
          busy={running === action}
          disabled={running !== null}
          onClick={() => void run(action, done)}
          className="max-sm:h-10 max-sm:grow"
        >
          <Icon />
          {words}
        </Button>
      ))}
    </div>
  );
}
