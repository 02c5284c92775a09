import type { LiveEvent } from '@/core/contracts/live-events';

/** The in-process half of every event bus: listeners, one failing listener not silencing the others. */
export function createEventFanout(onError: (error: unknown) => void) {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    deliver(event: LiveEvent): void {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener: (event: LiveEvent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
