'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * True while the page came from the server and is not alive yet. Fields and buttons wait for that moment: what is
 * typed or clicked before it would be lost.
 */
export function useWaking(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
