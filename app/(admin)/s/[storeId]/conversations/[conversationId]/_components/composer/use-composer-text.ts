'use client';
import { useLayoutEffect, useRef, useState } from 'react';

const TALLEST_PX = 260;

/**
 * The text of the composer's field with its caret: pieces are put in where one writes, and the field is as tall as its
 * text.
 */
export function useComposerText(text: string, write: (text: string) => void) {
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, TALLEST_PX)}px`;
    if (wanted.current !== null) element.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });

  /** Puts the caret where the writing goes on. */
  function change(next: string, at: number) {
    write(next);
    wanted.current = at;
    setCaret(at);
    field.current?.focus();
  }
  return {
    field,
    caret,
    noteCaret: () => setCaret(field.current?.selectionStart ?? 0),
    change,
    /** Puts a piece in place of what is selected, or where the caret stands. */
    insert(piece: string) {
      const at = field.current?.selectionStart ?? text.length;
      const end = field.current?.selectionEnd ?? at;
      change(text.slice(0, at) + piece + text.slice(end), at + piece.length);
    },
    /** Puts a piece in place of what was begun at `start`. */
    complete(start: number, piece: string) {
      change(text.slice(0, start) + piece + text.slice(caret), start + piece.length);
    },
  };
}
