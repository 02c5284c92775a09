'use client';
import { useSyncExternalStore } from 'react';

/** Chrome, Edge and Android offer to install; others have a menu for it. Not in TypeScript's own types. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallPromptEvent | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** The offer comes once, soon after the page: it is kept until somebody takes it. Called by the shell of every page. */
export function keepInstallOffer(): () => void {
  const keep = (event: Event) => {
    event.preventDefault();
    offered = event as InstallPromptEvent;
    tell();
  };
  const forget = () => {
    offered = null;
    tell();
  };
  window.addEventListener('beforeinstallprompt', keep);
  window.addEventListener('appinstalled', forget);
  return () => {
    window.removeEventListener('beforeinstallprompt', keep);
    window.removeEventListener('appinstalled', forget);
  };
}

/** Opens the browser's own question; null: it offers none. */
export function useInstallOffer(): (() => Promise<void>) | null {
  const event = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
    () => null,
  );
  if (!event) return null;
  return async () => {
    offered = null;
    tell();
    await event.prompt();
  };
}
