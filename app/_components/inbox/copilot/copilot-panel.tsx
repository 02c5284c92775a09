'use client';
import { Sparkles, Square } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { DraftCard } from './draft-card';
import { NextStepList } from './next-step-list';
import { addToComposer, plainDraft } from './plain-draft';
import { RewordBar } from './reword-bar';
import { SummaryFold } from './summary-fold';
import { useCopilotState } from './use-copilot-state';
import { useDraft } from './use-draft';
import { useDraftOutcome } from './use-draft-outcome';

export interface CopilotPanelProps {
  storeId: string;
  conversationId: string;
  /** What stands in the composer now. */
  composerText: string;
  /** Puts a text into the composer in place of what stands there, and leaves sending to the person. */
  onInsert: (text: string) => void;
}

/**
 * Help for whoever answers: a drafted reply with its sources, the composer's text reworded or translated, a summary,
 * and what to do next. Ctrl+J (⌘J) drafts. Give it the conversation as its `key`.
 */
export function CopilotPanel({ storeId, conversationId, composerText, onInsert }: CopilotPanelProps) {
  const path = `/api/admin/stores/${storeId}/conversations/${conversationId}/copilot`;
  const { state, fault, refetch } = useCopilotState(path, conversationId);
  const { state: draft, start, stop } = useDraft(path);
  const outcome = useDraftOutcome(path, conversationId, composerText);
  const running = draft.step === 'running';

  const begin = () => {
    if (draft.step === 'done') outcome.discarded(draft.draft.id);
    start();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'j') return;
    // In browsers it opens the downloads.
    event.preventDefault();
    if (!running) begin();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <section aria-label="Copilot" className="@container grid content-start gap-3 p-4 text-sm">
      <header className="flex items-center gap-2">
        <h2 className="flex grow items-center gap-2 text-sm">
          <Sparkles className="size-4 text-primary-ink" aria-hidden />
          Copilot
        </h2>
        {running ? (
          <Button size="sm" onClick={stop}>
            <Square />
            Stop
          </Button>
        ) : (
          <Button size="sm" look="primary" onClick={begin} aria-keyshortcuts="Control+J Meta+J">
            Draft a reply
            <kbd className="rounded-sm border border-white/40 px-1 font-sans text-2xs max-md:hidden">
              Ctrl J
            </kbd>
          </Button>
        )}
      </header>
      {fault && <Notice kind="danger">{fault}</Notice>}
      <DraftCard
        state={draft}
        onInsert={(done) => {
          const text = plainDraft(done.text);
          outcome.inserted(done.id, text);
          onInsert(addToComposer(composerText, text));
        }}
        onDiscard={(done) => {
          outcome.discarded(done.id);
          stop();
        }}
        onAgain={begin}
      />
      <RewordBar path={path} text={composerText} state={state} onReplace={onInsert} />
      <NextStepList
        of={{ storeId, conversationId }}
        steps={state?.steps ?? null}
        composerText={composerText}
        onDraft={begin}
        onAdd={(text) => onInsert(addToComposer(composerText, text))}
        onDone={refetch}
      />
      <SummaryFold path={path} />
    </section>
  );
}
