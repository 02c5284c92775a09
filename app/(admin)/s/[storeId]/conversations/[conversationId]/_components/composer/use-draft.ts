'use client';
import { useEffect, useRef, useState } from 'react';
import { type Draft, readDraft, writeDraft } from './draft-store';

const KEEP_AFTER_MS = 400;

/** What is being written in a conversation, kept in this browser until it is sent. */
export function useDraft(conversationId: string) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(localStorage, conversationId));
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    const timer = setTimeout(
      () => writeDraft(localStorage, conversationId, draft, Date.now()),
      KEEP_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [conversationId, draft]);
  // Whoever goes on to the next conversation within that time has not given up the draft.
  useEffect(
    () => () => writeDraft(localStorage, conversationId, latest.current, Date.now()),
    [conversationId],
  );

  return {
    draft,
    write: (part: keyof Draft, text: string) => setDraft((before) => ({ ...before, [part]: text })),
    /** Puts a reply that was not sent back in front of what was begun since. */
    takeBack: (text: string) =>
      setDraft((before) => ({ ...before, reply: [text, before.reply].filter(Boolean).join('\n\n') })),
  };
}

export type DraftHandle = ReturnType<typeof useDraft>;
