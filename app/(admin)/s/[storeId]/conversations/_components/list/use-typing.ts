'use client';
import { useEffect, useRef, useState } from 'react';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import { useInbox } from '../inbox-context';

/** Panels tell it every three seconds, and the server gathers for one. */
const TYPING_MS = 5000;

/** Who types in the conversations of the store right now, in words, by conversation; shoppers come before colleagues. */
export function useTyping(): ReadonlyMap<string, string> {
  const { me } = useInbox();
  /** By conversation: the colleague's name, or null for the shopper. */
  const [marks, setMarks] = useState<ReadonlyMap<string, ReadonlySet<string | null>>>(new Map());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  function change(id: string, update: (names: Set<string | null>) => void) {
    setMarks((before) => {
      const names = new Set(before.get(id));
      update(names);
      const after = new Map(before);
      if (names.size > 0) after.set(id, names);
      else after.delete(id);
      return after;
    });
  }
  function stop(id: string, name: string | null) {
    const key = `${id} ${name}`;
    if (!timers.current.has(key)) return;
    clearTimeout(timers.current.get(key));
    timers.current.delete(key);
    change(id, (names) => names.delete(name));
  }
  function start(id: string, name: string | null) {
    const key = `${id} ${name}`;
    const known = timers.current.has(key);
    clearTimeout(timers.current.get(key));
    timers.current.set(
      key,
      setTimeout(() => stop(id, name), TYPING_MS),
    );
    if (!known) change(id, (names) => names.add(name));
  }

  useLiveEvent('inbox:typing', ({ typing }) => {
    for (const { conversationId, person } of typing) {
      if (person?.id !== me.id) start(conversationId, person?.name ?? null);
    }
  });
  // Of the open conversation it is known to the moment; of the others, that something has happened.
  useLiveEvent('message', ({ conversationId, message }) => {
    if (message.role === 'contact') stop(conversationId, null);
    if (message.role === 'teammate' && message.author) stop(conversationId, message.author.name);
  });
  useLiveEvent('conversation:updated', ({ conversationId }) => {
    for (const name of marks.get(conversationId) ?? []) stop(conversationId, name);
  });
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
      running.clear();
    };
  }, []);
  return new Map([...marks].map(([id, names]) => [id, typingWords(names)]));
}

function typingWords(names: ReadonlySet<string | null>): string {
  if (names.has(null)) return 'is typing …';
  const [first, ...others] = names;
  return others.length > 0 ? `${first} and others are writing …` : `${first} is writing …`;
}
