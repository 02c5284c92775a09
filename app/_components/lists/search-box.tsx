'use client';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cn } from '../cn';
import { Input } from '../ui/field';

const SEARCH_DELAY_MS = 250;
const MAX_CHARS = 200;

/**
 * Searches while one types: a moment after the last key, at once with Enter, and Escape clears it.
 * @param label what is searched, for screen readers
 * @param applied what is searched for now; it may change from outside, by a link that shows all again
 * @param busy the results are on their way
 */
export function SearchBox({
  label,
  placeholder = label,
  applied,
  busy,
  onSearch,
  className,
}: {
  label: string;
  placeholder?: string;
  applied: string;
  busy?: boolean;
  onSearch: (words: string) => void;
  className?: string;
}) {
  const [text, setText] = useState(applied);
  const asked = useRef(applied);
  const input = useRef<HTMLInputElement>(null);

  function search(words: string) {
    if (words === asked.current) return;
    asked.current = words;
    onSearch(words);
  }

  function clear() {
    setText('');
    search('');
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') search(text.trim());
    else if (event.key === 'Escape' && text !== '') clear();
    else return;
    event.preventDefault();
  }

  useEffect(() => {
    if (applied === asked.current) return;
    asked.current = applied;
    setText(applied);
  }, [applied]);

  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  });

  return (
    <search aria-busy={busy} className={cn('relative block', className)}>
      <Search
        aria-hidden
        className={cn(
          'pointer-events-none absolute top-2.5 left-3 size-4 text-faint',
          busy && 'animate-pulse text-primary',
        )}
      />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        enterKeyHint="search"
        maxLength={MAX_CHARS}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="pr-9 pl-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {text !== '' && (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={clear}
          className="absolute top-0.5 right-0.5 grid size-8 place-items-center rounded-sm text-muted hover:text-ink"
        >
          <X className="size-4" aria-hidden />
        </button>
      )}
    </search>
  );
}
