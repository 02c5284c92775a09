import { notePage } from '@/core/conversations/note-visitor-signs';
import type { AppContext } from '@/core/shared/context';
import {
  beatProcess,
  deleteStaleTabs,
  deleteTab,
  findNewestTab,
  type VisitorTab,
  writeTabs,
} from './visitor-presence.queries';

type Ctx = Pick<AppContext, 'sql' | 'events' | 'now'>;

/**
 * Notes where a shopper's tab is and tells the team. The caller has made sure that the conversation is the shopper's.
 * @param of.pageUrl as the browser says
 * @returns the tab, to be written anew should the process be forgotten; null: its page is nothing to be shown
 */
export async function moveTab(
  ctx: Ctx,
  processId: string,
  of: { socketId: string; storeId: string; conversationId: string; pageUrl: string | null },
): Promise<VisitorTab | null> {
  const pageUrl = await notePage(ctx, of);
  if (!pageUrl) {
    await deleteTab(ctx.sql, of.socketId);
    return null;
  }
  const tab = { ...of, pageUrl, toldAt: ctx.now() };
  await writeTabs(ctx.sql, processId, [tab]);
  return tab;
}

/**
 * Tells the team what a tab that was closed leaves: that the shopper has left, or the page of another tab of theirs if
 * the closed one was on the screen. Tabs count whichever process they are connected to.
 */
export async function tellAfterTab(ctx: Ctx, closed: Omit<VisitorTab, 'socketId'>): Promise<void> {
  const { storeId, conversationId } = closed;
  const left = await findNewestTab(ctx.sql, { storeId, conversationId, now: ctx.now() });
  if (left && (left.toldAt >= closed.toldAt || left.pageUrl === closed.pageUrl)) return;
  await notePage(ctx, { storeId, conversationId, pageUrl: left?.pageUrl ?? null });
}

/**
 * A sign of life of an app process, one for all tabs that are connected to it, and the end of what a killed one has
 * left.
 * @param tabs of this process; written anew when it was taken for dead, or the tables were emptied by a crash
 */
export async function beatVisitors(ctx: Ctx, processId: string, tabs: readonly VisitorTab[]): Promise<void> {
  const now = ctx.now();
  const isNew = await beatProcess(ctx.sql, processId, now);
  if (isNew && tabs.length > 0) await writeTabs(ctx.sql, processId, tabs);
  for (const { storeId, conversationId } of await deleteStaleTabs(ctx.sql, now)) {
    const left = await findNewestTab(ctx.sql, { storeId, conversationId, now });
    if (!left) await notePage(ctx, { storeId, conversationId, pageUrl: null });
  }
}

/** The page that a conversation's shopper is on right now; null: they are not there. */
export async function findContactPage(
  ctx: Pick<Ctx, 'sql' | 'now'>,
  of: { storeId: string; conversationId: string },
): Promise<string | null> {
  return (await findNewestTab(ctx.sql, { ...of, now: ctx.now() }))?.pageUrl ?? null;
}
