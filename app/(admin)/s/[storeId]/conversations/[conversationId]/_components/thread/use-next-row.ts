'use client';
import { useRef } from 'react';

/** Which conversation of the list comes after the open one, also when that one has left the list; null: none. */
export function useNextRow(rows: readonly { id: string }[], conversationId: string): string | null {
  /** Where it stood last. */
  const place = useRef(0);
  const at = rows.findIndex(({ id }) => id === conversationId);
  if (at >= 0) place.current = at;
  const others = rows.filter(({ id }) => id !== conversationId);
  return (others[place.current] ?? others.at(-1))?.id ?? null;
}
