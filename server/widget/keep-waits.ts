import type { Namespace } from 'socket.io';
import { findUsualMinutes } from '@/core/agent/hand-off/hand-off-facts.queries';
import { findTeamThere } from '@/core/channels/web-widget/visitor-conversation.queries';
import { conversationTopic } from '@/core/contracts/live-events';
import type { ExpectedWaitView, WidgetHistory } from '@/core/contracts/widget/history';
import { PRESENCE_SECONDS } from '@/core/inbox/assignment/assignees.queries';
import type { AppContext } from '@/core/shared/context';
import { saysOtherwise, tellWait } from './expected-wait';

const LOOK_MS = 30_000;
/** After somebody of the team has come or gone; several at once are one look. */
const SOON_MS = 1_000;
/** How long shoppers usually wait changes slowly, and is the one costly question. */
const USUAL_MS = 10 * 60_000;

/** Keeps what shoppers who wait are told of how long it takes. */
export interface WaitKeeper {
  /** A panel was told of a conversation. */
  told(storeId: string, history: Pick<WidgetHistory, 'conversationId' | 'wait'>): void;
  close(): void;
}

interface StoreWaits {
  /** What was told last, by conversation. */
  told: Map<string, ExpectedWaitView>;
  usual: { minutes: number | null; at: number } | null;
  soon: NodeJS.Timeout | undefined;
}

/**
 * Tells panels that wait when something else is to be expected than they were told. Each process looks for its own
 * sockets: one small query for each store with somebody who waits here, twice a minute and when the team comes or goes.
 */
export function keepWaits(ctx: AppContext, namespace: Namespace): WaitKeeper {
  const stores = new Map<string, StoreWaits>();

  async function usualMinutes(storeId: string, store: StoreWaits): Promise<number | null> {
    const now = ctx.now();
    if (!store.usual || now.getTime() - store.usual.at > USUAL_MS) {
      store.usual = { minutes: await findUsualMinutes(ctx.sql, storeId, now), at: now.getTime() };
    }
    return store.usual.minutes;
  }

  async function look(storeId: string): Promise<void> {
    const store = stores.get(storeId);
    if (!store) return;
    for (const id of store.told.keys()) {
      if (!namespace.adapter.rooms.get(conversationTopic(id))?.size) store.told.delete(id);
    }
    if (store.told.size === 0) return void stores.delete(storeId);
    const now = ctx.now();
    const onlineSince = new Date(now.getTime() - PRESENCE_SECONDS * 1000);
    const team = await findTeamThere(ctx.sql, { storeId, onlineSince });
    if (!team) return void stores.delete(storeId);
    const wait = await tellWait(team, now, () => usualMinutes(storeId, store));
    for (const [conversationId, before] of store.told) {
      if (!saysOtherwise(before, wait)) continue;
      store.told.set(conversationId, wait);
      namespace.to(conversationTopic(conversationId)).emit('conversation:wait', { conversationId, wait });
    }
  }
  const lookAt = (storeId: string) =>
    look(storeId).catch((error) => ctx.log.warn({ err: error }, 'waits not looked at'));

  const timer = setInterval(() => {
    for (const storeId of stores.keys()) void lookAt(storeId);
  }, LOOK_MS);
  timer.unref();

  const forget = ctx.events.subscribe(({ topic, name, data }) => {
    if (name === 'conversation:status' && data.status !== 'waiting') {
      for (const { told } of stores.values()) told.delete(data.conversationId);
    }
    if (name !== 'team:presence') return;
    const storeId = topic.slice('store:'.length);
    const store = stores.get(storeId);
    if (!store || store.soon) return;
    store.soon = setTimeout(() => {
      store.soon = undefined;
      void lookAt(storeId);
    }, SOON_MS).unref();
  });

  return {
    told(storeId, { conversationId, wait }) {
      if (!conversationId) return;
      const store = stores.get(storeId) ?? { told: new Map(), usual: null, soon: undefined };
      if (wait) {
        store.told.set(conversationId, wait);
        stores.set(storeId, store);
      } else {
        store.told.delete(conversationId);
      }
    },
    close() {
      clearInterval(timer);
      forget();
      for (const { soon } of stores.values()) clearTimeout(soon);
    },
  };
}
