'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useReducer } from 'react';
import { useLive } from '@/app/_components/live/live-provider';
import type { AttachmentView } from '@/core/contracts/attachment';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import { addMessage } from '../running-turn';
import { faultOf, type OutboxItem, outboxAfter } from './outbox';

const ANSWER_WITHIN_MS = 10_000;

interface Outbox {
  items: readonly OutboxItem[];
  send(reply: { conversationId: string; text: string; attachments: AttachmentView[]; seenSeq: number }): void;
  again(item: OutboxItem, how?: { anyway: boolean }): void;
  drop(item: OutboxItem): void;
}

const OutboxContext = createContext<Outbox | null>(null);

/** Replies on their way. It lies around the whole inbox: one may go on to the next conversation meanwhile. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { socket, storeId, connections } = useLive();
  const queryClient = useQueryClient();
  const [items, dispatch] = useReducer(outboxAfter, []);

  function post(
    item: Pick<OutboxItem, 'clientId' | 'conversationId' | 'text' | 'attachments' | 'seenSeq'>,
    anyway: boolean,
  ) {
    const { clientId, conversationId, text, attachments, seenSeq } = item;
    if (!socket?.connected) {
      return dispatch({ type: 'stopped', clientId, state: 'offline', fault: null });
    }
    const attachmentIds = attachments.map(({ id }) => id);
    const reply = { storeId, conversationId, text, clientId, seenSeq, anyway, attachmentIds };
    socket.timeout(ANSWER_WITHIN_MS).emit('reply:send', reply, (lost, result) => {
      const fault = faultOf(lost ? null : result);
      if (fault) return dispatch({ type: 'stopped', clientId, ...fault });
      if (!lost && result.ok) {
        const { message } = result.data;
        queryClient.setQueryData<ConversationDetail>(
          ['conversation', storeId, conversationId],
          (before) => before && { ...before, messages: addMessage(before.messages, message) },
        );
      }
      dispatch({ type: 'gone', clientId });
    });
  }

  const again: Outbox['again'] = (item, { anyway } = { anyway: item.anyway }) => {
    dispatch({ type: 'again', clientId: item.clientId, anyway });
    post(item, anyway);
  };
  const outbox: Outbox = {
    items,
    send(reply) {
      const item = { ...reply, clientId: crypto.randomUUID(), at: new Date().toISOString() };
      dispatch({ type: 'added', item });
      post(item, false);
    },
    again,
    drop: (item) => dispatch({ type: 'gone', clientId: item.clientId }),
  };

  const sendWaiting = useEffectEvent(() => {
    for (const item of items) if (item.state === 'offline') again(item);
  });
  useEffect(() => {
    if (connections > 0) sendWaiting();
  }, [connections]);

  const unsent = items.length > 0;
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);

  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('this belongs into the inbox');
  return outbox;
}
