'use client';
import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { cn } from '@/app/_components/cn';
import { Field, Input } from '@/app/_components/ui/field';
import { readPattern } from '@/core/quality/scenarios/judging/read-pattern';

/** Phrases one after the other: Enter adds one, pasted lines become several, Backspace takes the last back to change it. */
export function PhraseList({
  label,
  hint,
  placeholder,
  phrases,
  onChange,
  tone,
  fault,
}: {
  label: string;
  hint?: string | undefined;
  placeholder: string;
  phrases: string[];
  onChange: (phrases: string[]) => void;
  tone: 'success' | 'danger';
  fault?: string | undefined;
}) {
  const [text, setText] = useState('');
  const [badPattern, setBadPattern] = useState<string>();

  function add(texts: string[]) {
    const fresh = texts.map((one) => one.trim()).filter((one) => one !== '' && !phrases.includes(one));
    try {
      for (const phrase of fresh) readPattern(phrase);
    } catch (error) {
      setBadPattern((error as Error).message);
      return;
    }
    setBadPattern(undefined);
    setText('');
    if (fresh.length > 0) onChange([...phrases, ...new Set(fresh)]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add([text]);
    } else if (event.key === 'Backspace' && text === '' && phrases.length > 0) {
      event.preventDefault();
      setText(phrases.at(-1) ?? '');
      onChange(phrases.slice(0, -1));
    }
  }

  function onPaste(event: ClipboardEvent) {
    const lines = event.clipboardData.getData('text').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    add([text + lines[0], ...lines.slice(1)]);
  }

  return (
    <Field label={label} hint={hint} fault={badPattern ?? fault}>
      <Input
        value={text}
        maxLength={300}
        placeholder={placeholder}
        enterKeyHint="done"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add([text])}
      />
      {phrases.length > 0 && (
        <ul aria-label="Added" className="flex flex-wrap gap-1.5">
          {phrases.map((phrase) => (
            <li
              key={phrase}
              className={cn(
                'flex max-w-full items-center gap-1 rounded-full py-0.5 pr-1 pl-2.5 text-xs',
                tone === 'success' ? 'bg-success-soft text-success' : 'bg-danger-soft text-danger',
              )}
            >
              <span className="break-all">{phrase}</span>
              <button
                type="button"
                aria-label={`Remove ${phrase}`}
                onClick={() => onChange(phrases.filter((one) => one !== phrase))}
                className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-surface"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
