import { storeTopic } from '@/core/contracts/live-events';
import type { PersonView } from '@/core/contracts/person-view';
import type { EventBus } from '@/core/shared/event-bus';

/** Each store's list is told so often at most, however many people type. */
export const GATHER_MS = 1_000;
/** Conversations of one event: it stays below what NOTIFY takes (8,000 bytes). */
const AT_ONCE = 90;
/** Whoever waits in line for longer has been told of too late: lists show a mark for a few seconds. */
const STALE_MS = 3_000;

export interface TypingSign {
  storeId: string;
  conversationId: string;
  /** null: the shopper. */
  person: PersonView | null;
}

export interface TypingGatherer {
  note(sign: TypingSign): void;
  /** Forgets what is not told yet. */
  close(): void;
}

interface Waiting {
  signs: Map<string, TypingSign & { at: number }>;
  timer: NodeJS.Timeout;
}

/**
 * Tells a store's whole team in which conversations somebody types, for the marks in their lists. The first sign after
 * a pause leaves at once, the others together: with 50 teammates and hundreds of shoppers typing each window gets one
 * event a second from each process.
 */
export function createTypingGatherer(
  events: Pick<EventBus, 'publish'>,
  now: () => number = Date.now,
): TypingGatherer {
  const stores = new Map<string, Waiting>();

  function publish(storeId: string, signs: readonly TypingSign[]): void {
    const typing = signs.map(({ conversationId, person }) => ({ conversationId, person }));
    events.publish({ topic: storeTopic(storeId), name: 'inbox:typing', data: { typing } });
  }

  function pause(storeId: string): NodeJS.Timeout {
    return setTimeout(() => tell(storeId), GATHER_MS).unref();
  }

  function tell(storeId: string): void {
    const waiting = stores.get(storeId);
    if (!waiting) return;
    const fresh = [...waiting.signs].filter(([, { at }]) => now() - at <= STALE_MS);
    if (fresh.length === 0) return void stores.delete(storeId);
    publish(
      storeId,
      fresh.slice(0, AT_ONCE).map(([, sign]) => sign),
    );
    stores.set(storeId, { signs: new Map(fresh.slice(AT_ONCE)), timer: pause(storeId) });
  }

  return {
    note(sign) {
      const { storeId, conversationId, person } = sign;
      const waiting = stores.get(storeId);
      if (waiting) {
        waiting.signs.set(`${conversationId} ${person?.id}`, { ...sign, at: now() });
        return;
      }
      publish(storeId, [sign]);
      stores.set(storeId, { signs: new Map(), timer: pause(storeId) });
    },
    close() {
      for (const { timer } of stores.values()) clearTimeout(timer);
      stores.clear();
    },
  };
}
