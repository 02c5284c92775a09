import { randomUUID } from 'node:crypto';
import { beatVisitors, moveTab, tellAfterTab } from '@/core/inbox/presence/visitor-presence';
import { deleteTab, type VisitorTab } from '@/core/inbox/presence/visitor-presence.queries';
import type { AppContext } from '@/core/shared/context';

/** Three times within what counts as a sign of life. */
const BEAT_MS = 15_000;
/** From one page of the shop to the next the socket is closed for a moment. */
const LEFT_AFTER_MS = 5_000;

/** Knows where the shoppers are that are connected to this process. */
export interface VisitorKeeper {
  /** A tab is on a page now. */
  move(tab: {
    socketId: string;
    storeId: string;
    conversationId: string;
    pageUrl: string | null;
  }): Promise<void>;
  /** A tab's connection has ended. */
  leave(socketId: string): void;
  close(): void;
}

/**
 * Tells the other processes which shoppers are connected here: a row per tab that shows a conversation, and one sign of
 * life of the whole process, so that thousands of visitors cost one write every 15 seconds.
 */
export function keepVisitors(ctx: AppContext): VisitorKeeper {
  const processId = randomUUID();
  const tabs = new Map<string, VisitorTab>();
  const warn = (error: unknown) => ctx.log.warn({ err: error }, 'presence of shoppers not told');
  const beat = () => beatVisitors(ctx, processId, [...tabs.values()]).catch(warn);
  const begun = beat();
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();

  return {
    async move(of) {
      await begun;
      const tab = await moveTab(ctx, processId, of);
      if (tab) tabs.set(of.socketId, tab);
      else tabs.delete(of.socketId);
    },
    leave(socketId) {
      const tab = tabs.get(socketId);
      if (!tab) return;
      tabs.delete(socketId);
      deleteTab(ctx.sql, socketId).catch(warn);
      setTimeout(() => tellAfterTab(ctx, tab).catch(warn), LEFT_AFTER_MS).unref();
    },
    close: () => clearInterval(timer),
  };
}
