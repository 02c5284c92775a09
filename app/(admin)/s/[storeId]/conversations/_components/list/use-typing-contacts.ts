'use client';
import { useEffect, useRef, useState } from 'react';
import { useLiveEvent } from '@/app/_components/live/use-live-event';

const TYPING_MS = 4000;

/** Ids of the conversations whose shopper is typing right now, as far as this window is told. */
export function useTypingContacts(): ReadonlySet<string> {
  const [typing, setTyping] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  function stop(id: string) {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    setTyping((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : before));
  }

  useLiveEvent('contact:typing', ({ conversationId: id }) => {
    clearTimeout(timers.current.get(id));
    timers.current.set(
      id,
      setTimeout(() => stop(id), TYPING_MS),
    );
    setTyping((before) => (before.has(id) ? before : new Set([...before, id])));
  });
  useLiveEvent('message', ({ conversationId, message }) => {
    if (message.role === 'contact') stop(conversationId);
  });
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);
  return typing;
}
