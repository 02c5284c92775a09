'use client';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useState } from 'react';
import { cn } from '@/app/_components/cn';

export interface Suggestion {
  id: string;
  icon?: ReactNode;
  words: string;
  /** Under the words, in grey. */
  hint?: string;
  /** Puts it into the text. */
  choose: () => void;
}

/**
 * A list above the field while something is begun that it can end: arrows move in it, Enter or Tab takes one, Escape
 * puts it away.
 * @param key changes with what is begun: another one shows the list again
 */
export function useSuggestions(items: readonly Suggestion[], key: string) {
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<string | null>(null);
  const id = useId();
  const open = items.length > 0 && closed !== key;
  const current = Math.min(at, items.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word begins at the top again
  useEffect(() => setAt(0), [key]);

  return {
    open,
    listId: id,
    fieldProps: open
      ? {
          'aria-controls': id,
          'aria-activedescendant': `${id}-${current}`,
          'aria-autocomplete': 'list' as const,
        }
      : {},
    /** @returns whether the key was for the list */
    onKey(event: KeyboardEvent): boolean {
      if (!open) return false;
      if (event.key === 'ArrowDown') setAt((current + 1) % items.length);
      else if (event.key === 'ArrowUp') setAt((current + items.length - 1) % items.length);
      else if (event.key === 'Escape') setClosed(key);
      else if (event.key === 'Enter' || event.key === 'Tab') items[current]?.choose();
      else return false;
      event.preventDefault();
      return true;
    },
    list: open ? <SuggestionList id={id} items={items} current={current} /> : null,
  };
}

function SuggestionList({
  id,
  items,
  current,
}: {
  id: string;
  items: readonly Suggestion[];
  current: number;
}) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className="absolute inset-x-0 bottom-full z-20 mb-2 max-h-64 animate-appear overflow-y-auto rounded-md border bg-overlay p-1 shadow-soft"
    >
      {items.map((item, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys
        <div
          key={item.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === current}
          ref={(element) => {
            if (at === current) element?.scrollIntoView({ block: 'nearest' });
          }}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={item.choose}
          className={cn(
            'flex cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 max-md:py-2.5',
            at === current ? 'bg-sunken' : 'hover:bg-sunken',
          )}
        >
          {item.icon}
          <span className="min-w-0">
            <span className="block truncate">{item.words}</span>
            {item.hint && <span className="block truncate text-2xs text-muted">{item.hint}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
