'use client';
import { CornerDownLeft, RotateCcw, Trash2 } from 'lucide-react';
import { Markdown } from '@/app/_components/markdown';
import { providerName } from '@/app/_components/provider-words';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { CopilotDraft } from '@/core/contracts/copilot';
import { DraftSources } from './draft-sources';
import type { DraftState } from './draft-state';
import { lookUpWords } from './look-up-words';

const NOTHING = {
  no_answer: 'Neither knowledge nor catalog answer this. What you write now could go into the FAQ.',
  no_question: 'There is no question to look up here. Write it yourself; the copilot can reword it.',
} as const;

/** The draft while it is written, and what can be done with it then. */
export function DraftCard({
  state,
  onInsert,
  onDiscard,
  onAgain,
}: {
  state: DraftState;
  onInsert: (draft: CopilotDraft) => void;
  onDiscard: (draft: CopilotDraft) => void;
  onAgain: () => void;
}) {
  if (state.step === 'idle') return null;
  if (state.step === 'failed') {
    return (
      <Notice
        kind="danger"
        action={
          <Button size="sm" onClick={onAgain}>
            Try again
          </Button>
        }
      >
        {state.message}
      </Notice>
    );
  }
  if (state.step === 'running') return <Running text={state.text} tool={state.tool} />;
  const { draft } = state;
  return (
    <article aria-label="Draft" className="grid animate-appear gap-3 rounded-md border bg-surface p-3">
      {draft.instead && <Notice kind="warning">The built-in answerer wrote this: {draft.instead}</Notice>}
      {draft.nothing ? (
        <p className="text-muted">{NOTHING[draft.nothing]}</p>
      ) : (
        <>
          <Markdown text={draft.text} />
          <DraftSources draft={draft} />
          <div className="flex flex-wrap items-center gap-2">
            <Button size="sm" look="primary" onClick={() => onInsert(draft)}>
              <CornerDownLeft />
              Insert
            </Button>
            <Button size="sm" onClick={onAgain}>
              <RotateCcw />
              Again
            </Button>
            <Button
              size="icon-sm"
              look="ghost"
              aria-label="Discard the draft"
              onClick={() => onDiscard(draft)}
            >
              <Trash2 />
            </Button>
          </div>
          <p className="text-2xs text-muted">
            Drafted by {providerName(draft.provider)}, {sureness(draft.confidence)}. Nothing is sent until you
            send it.
          </p>
        </>
      )}
    </article>
  );
}

function Running({ text, tool }: { text: string; tool: string | null }) {
  return (
    <div role="status" aria-label="Drafting" className="grid gap-2 rounded-md border bg-surface p-3">
      {text ? <Markdown text={text} /> : <Skeleton className="h-12" />}
      <p className="text-2xs text-muted">{tool ? lookUpWords(tool) : 'Writing'} …</p>
    </div>
  );
}

function sureness(confidence: number): string {
  if (confidence >= 0.75) return 'fairly sure';
  return confidence >= 0.5 ? 'to be checked' : 'not sure: check it well';
}
