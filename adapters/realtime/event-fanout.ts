import type { LiveEvent } from '@/core/contracts/live-events';

/** The in-process half of every event bus: listeners, one failing listener not silencing the others. */
export function createEventFanout(onError: (error: unknown) => void) {
  const events = createListeners<LiveEvent>(onError);
  const gaps = createListeners<void>(onError);
  return {
    deliver: events.tell,
    subscribe: events.add,
    tellGap: () => gaps.tell(),
    onGap: gaps.add,
  };
}

function createListeners<T>(onError: (error: unknown) => void) {
  const listeners = new Set<(told: T) => void>();
  return {
    tell(told: T): void {
      for (const listener of listeners) {
        try {
          listener(told);
        } catch (error) {
          onError(error);
        }
      }
    },
    add(listener: (told: T) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
