import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Field, Textarea } from '@/app/_components/ui/field';
import type { PageAnswer } from '../feedback-actions';
import { FaqDialog } from './feedback-faq-dialog';
import { TestDialog } from './feedback-test-dialog';

const MAX_CHARS = 4000;

/** What should have been said: to be written, and what can be made of it. */
export function BetterAnswer({
  answer,
  better,
  writing,
  mayJudge,
  mayTeach,
  busy,
  onWrite,
  onSave,
}: {
  answer: PageAnswer;
  better: string | null;
  writing: boolean;
  mayJudge: boolean;
  mayTeach: boolean;
  busy: boolean;
  onWrite: (writing: boolean) => void;
  /** null: nothing is left of it. */
  onSave: (better: string | null) => Promise<void>;
}) {
  if (writing) {
    return <BetterForm better={better} busy={busy} onSave={onSave} onCancel={() => onWrite(false)} />;
  }
  return (
    <section
      aria-label="Should have said"
      className="grid w-full gap-2 rounded-md border border-dashed bg-surface px-4 py-3 text-sm"
    >
      <p className="text-2xs font-medium text-muted">Should have said</p>
      <p className="whitespace-pre-wrap break-words">{better}</p>
      <div className="flex flex-wrap gap-2">
        {mayTeach && better !== null && (
          <>
            <FaqDialog answer={answer} better={better} />
            <TestDialog answer={answer} />
          </>
        )}
        {mayJudge && (
          <Button look="ghost" size="sm" onClick={() => onWrite(true)}>
            Edit
          </Button>
        )}
      </div>
    </section>
  );
}

function BetterForm({
  better,
  busy,
  onSave,
  onCancel,
}: {
  better: string | null;
  busy: boolean;
  onSave: (better: string | null) => Promise<void>;
  onCancel: () => void;
}) {
  const [text, setText] = useState(better ?? '');
  return (
    <form
      className="grid w-full gap-2 rounded-md border border-dashed bg-surface px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(text.trim() || null);
      }}
    >
      <Field
        label="What should the assistant have said?"
        optional
        hint="It can become an FAQ entry and a test. The shopper does not see it."
      >
        <Textarea
          value={text}
          maxLength={MAX_CHARS}
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" size="sm" type="submit" busy={busy} disabled={!text.trim() && !better}>
          Save
        </Button>
      </div>
    </form>
  );
}
