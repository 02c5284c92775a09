'use client';
import { useEffect } from 'react';
import { useCommands } from './commands';
import { readKey, takesKeys } from './keyboard-map';

/** Turns keys into commands, wherever the focus is, but never while somebody types. */
export function useKeyboard(): void {
  const { run } = useCommands();
  useEffect(() => {
    let goSince: number | null = null;
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || takesKeys(event.target as Element | null)) return;
      // A dialog or a menu is open although the focus is still on its way there.
      if (document.querySelector('[role="dialog"][data-state="open"], [role="menu"][data-state="open"]'))
        return;
      const read = readKey(event, goSince, Date.now());
      goSince = read.goSince;
      if (!read.command) return;
      event.preventDefault();
      run(read.command);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [run]);
}
