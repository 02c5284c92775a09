'use client';
import { Plus, X } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { MAX_DO_NOT_SAY, MAX_DO_NOT_SAY_LENGTH } from '@/core/stores/settings/assistants/assistant-input';
import type { AssistantValues } from './assistant-form';

/** Words and claims that no answer may hold, whoever writes it. */
export function DoNotSayCard({ mayChange }: { mayChange: boolean }) {
  const form = useFormContext<AssistantValues>();
  const entries = form.watch('doNotSay');
  const [draft, setDraft] = useState('');
  const isFull = entries.length >= MAX_DO_NOT_SAY;
  const { doNotSay: fault } = form.formState.errors;
  const faultWords = fault?.message ?? (Array.isArray(fault) ? fault.find(Boolean)?.message : undefined);

  function set(next: string[]) {
    form.clearErrors('doNotSay');
    form.setValue('doNotSay', next.slice(0, MAX_DO_NOT_SAY), { shouldDirty: true });
  }
  function add(texts: string[]) {
    const known = new Set(entries.map((entry) => entry.toLowerCase()));
    const fresh = texts
      .map((text) => text.trim())
      .filter((text) => text !== '' && !known.has(text.toLowerCase()));
    setDraft('');
    if (fresh.length > 0) set([...entries, ...new Set(fresh)]);
  }
  function paste(event: ClipboardEvent) {
    const lines = event.clipboardData.getData('text').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    add([...lines.map((line) => line.slice(0, MAX_DO_NOT_SAY_LENGTH))]);
  }

  return (
    <Card>
      <CardHead
        title="What it must not say"
        hint="Words and claims that no answer may hold. A sentence with one of them is asked for anew or left out, also with the built-in provider."
      />
      <div className="grid gap-3 px-5 pb-5">
        {mayChange && (
          <Field
            label="Word or claim"
            fault={faultWords}
            hint="Upper and lower case, accents and hyphens do not matter. “guarant*” stands for all words that begin so. Quotes of your sources and names of products are shown as they are."
          >
            <div className="flex gap-2">
              <DraftInput
                value={draft}
                disabled={isFull}
                onChange={setDraft}
                onAdd={() => add([draft])}
                onPaste={paste}
              />
              <Button onClick={() => add([draft])} disabled={isFull || draft.trim().length < 2}>
                <Plus />
                Add
              </Button>
            </div>
          </Field>
        )}
        {entries.length > 0 ? (
          <ul aria-label="Must not be said" className="flex flex-wrap gap-1.5">
            {entries.map((entry, at) => (
              <li
                key={entry}
                className="inline-flex min-w-0 items-center gap-1 rounded-full border bg-sunken py-0.5 pr-1 pl-3 text-xs"
              >
                <span className="min-w-0 break-words">{entry}</span>
                {mayChange && (
                  <button
                    type="button"
                    aria-label={`Remove: ${entry}`}
                    onClick={() => set(entries.toSpliced(at, 1))}
                    className="grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-surface hover:text-ink"
                  >
                    <X className="size-3.5" aria-hidden />
                  </button>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-xs text-muted">Nothing yet. Think of “best price”, “cures” or a rival’s name.</p>
        )}
        {isFull && <p className="text-xs text-muted">The list is full: {MAX_DO_NOT_SAY} entries at most.</p>}
      </div>
    </Card>
  );
}

/** Return adds, and so does leaving the field: what was typed is not lost on save. */
function DraftInput({
  value,
  disabled,
  onChange,
  onAdd,
  onPaste,
}: {
  value: string;
  disabled: boolean;
  onChange: (text: string) => void;
  onAdd: () => void;
  onPaste: (event: ClipboardEvent) => void;
}) {
  return (
    <Input
      value={value}
      maxLength={MAX_DO_NOT_SAY_LENGTH}
      disabled={disabled}
      placeholder="best price"
      onChange={(event) => onChange(event.target.value)}
      onPaste={onPaste}
      onBlur={() => value.trim().length >= 2 && onAdd()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (value.trim().length >= 2) onAdd();
      }}
    />
  );
}
