'use client';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '@/app/_components/live/live-provider';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { PersonView } from '@/core/contracts/person-view';
import { useInbox } from '../../../_components/inbox-context';

const TYPING_MS = 4000;

/** Who else is in an open conversation: colleagues who look at it or write, and the shopper. */
export function useOthers(conversationId: string) {
  const { socket, storeId, connections } = useLive();
  const { me } = useInbox();
  const [viewers, setViewers] = useState<PersonView[]>([]);
  /** undefined: not told yet; null: the shopper is not there. */
  const [page, setPage] = useState<string | null | undefined>();
  const shopper = useShortly();
  const [writer, setWriter] = useState<PersonView | null>(null);
  const writing = useShortly();

  useEffect(() => {
    if (!socket || connections === 0) return;
    let open = true;
    socket.emit('conversation:watch', { storeId, conversationId }, (result) => {
      if (!open || !result.ok) return;
      setViewers(result.data.viewers);
      setPage(result.data.page);
    });
    return () => {
      open = false;
      socket.emit('conversation:unwatch', { storeId, conversationId }, () => undefined);
    };
  }, [socket, storeId, conversationId, connections]);

  useLiveEvent('conversation:viewers', (event) => {
    if (event.conversationId === conversationId) setViewers(event.viewers);
  });
  useLiveEvent('contact:page', (event) => {
    if (event.conversationId === conversationId) setPage(event.pageUrl);
  });
  useLiveEvent('contact:typing', (event) => {
    if (event.conversationId === conversationId) shopper.start();
  });
  const noteWriter = (event: { conversationId: string; person: PersonView }) => {
    if (event.conversationId !== conversationId || event.person.id === me.id) return;
    setWriter(event.person);
    writing.start();
  };
  useLiveEvent('teammate:typing', noteWriter);
  useLiveEvent('colleague:typing', noteWriter);
  useLiveEvent('message', ({ conversationId: of, message }) => {
    if (of !== conversationId) return;
    if (message.role === 'contact') shopper.stop();
    if (message.role === 'teammate' && message.author?.id === writer?.id) writing.stop();
  });

  return {
    viewers: viewers.filter(({ id }) => id !== me.id),
    page,
    shopperTypes: shopper.on,
    writer: writing.on ? writer : null,
  };
}

/** Something that is over a few seconds after it was last seen. */
function useShortly() {
  const [on, setOn] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    on,
    start() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOn(false), TYPING_MS);
      setOn(true);
    },
    stop() {
      clearTimeout(timer.current);
      setOn(false);
    },
  };
}
