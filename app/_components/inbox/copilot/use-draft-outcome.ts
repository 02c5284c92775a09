'use client';
import { useEffect, useRef } from 'react';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { DraftOutcome } from '@/core/contracts/copilot';
import { judgeDraft } from './plain-draft';

/**
 * Tells the server once what became of a draft: sent as it was, sent after changes, or not.
 * @returns `inserted` when a draft goes into the composer, `discarded` when it is thrown away
 */
export function useDraftOutcome(path: string, conversationId: string, composerText: string) {
  const inserted = useRef<{ id: string; text: string } | null>(null);
  const written = useRef('');

  useEffect(() => {
    if (composerText.trim() !== '') written.current = composerText.trim();
  }, [composerText]);

  function tell(draftId: string, outcome: DraftOutcome) {
    const body = JSON.stringify({ draftId, outcome });
    // Figures are not worth a fault on screen.
    fetch(`${path}/outcome`, { method: 'POST', body, keepalive: true }).catch(() => undefined);
  }

  useLiveEvent('message', ({ conversationId: of, message }) => {
    const draft = inserted.current;
    if (!draft || of !== conversationId || message.role !== 'teammate') return;
    // A colleague's reply is none of this composer's.
    if (message.text.trim() !== written.current) return;
    inserted.current = null;
    tell(draft.id, judgeDraft(draft.text, message.text));
  });

  return {
    inserted(id: string, text: string) {
      if (inserted.current && inserted.current.id !== id) tell(inserted.current.id, 'discarded');
      inserted.current = { id, text };
    },
    discarded(id: string) {
      if (inserted.current?.id === id) return;
      tell(id, 'discarded');
    },
  };
}
