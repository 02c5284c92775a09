'use client';
import { useEffect, useEffectEvent } from 'react';
import type { Panel } from './use-panel';

/** Ctrl+J opens the copilot; once it is open, it drafts with the same key. */
export function useCopilotKey(panel: Panel): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'j' || panel.tab === 'copilot') return;
    event.preventDefault();
    panel.show('copilot');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
