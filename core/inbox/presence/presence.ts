import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import {
  beatWindows,
  deleteStaleWindows,
  deleteWindow,
  findOnline,
  findViewers,
  type Window,
  writeWindow,
} from './presence.queries';

type Ctx = Pick<AppContext, 'sql' | 'events' | 'now' | 'queue' | 'log'>;

/**
 * Notes that somebody of the team has a window open, and which conversation it shows. Whoever comes online may be given
 * what waits. The caller has checked that they belong to the store.
 */
export async function noteWindow(ctx: Ctx, window: Window, { isNew }: { isNew: boolean }): Promise<void> {
  const before = await writeWindow(ctx.sql, window, ctx.now());
  for (const conversationId of new Set([before, window.conversationId])) {
    if (conversationId && before !== window.conversationId) {
      await tellViewers(ctx, window.storeId, conversationId);
    }
  }
  if (!isNew) return;
  await tellOnline(ctx, window.storeId);
  await ctx.queue
    .enqueue('inbox-assign', { storeId: window.storeId })
    .catch((error) => ctx.log.warn({ err: error }, 'assignment not queued'));
}

/** Notes that a window was closed. */
export async function closeWindow(ctx: Ctx, socketId: string): Promise<void> {
  const closed = await deleteWindow(ctx.sql, socketId);
  if (!closed) return;
  await tellOnline(ctx, closed.storeId);
  if (closed.conversationId) await tellViewers(ctx, closed.storeId, closed.conversationId);
}

/**
 * A sign of life of a process's windows, and the end of those that a killed process has left.
 * @returns the windows whose person may not be here any more: deactivated, removed, or signed out everywhere
 */
export async function beat(
  ctx: Ctx,
  windows: readonly { socketId: string; sessionVersion: number }[],
): Promise<string[]> {
  const now = ctx.now();
  const alive = new Set(windows.length > 0 ? await beatWindows(ctx.sql, windows, now) : []);
  for (const storeId of await deleteStaleWindows(ctx.sql, now)) await tellOnline(ctx, storeId);
  return windows.map(({ socketId }) => socketId).filter((socketId) => !alive.has(socketId));
}

async function tellOnline(ctx: Ctx, storeId: string): Promise<void> {
  const online = await findOnline(ctx.sql, storeId, ctx.now());
  ctx.events.publish({ topic: storeTopic(storeId), name: 'team:presence', data: { online } });
}

async function tellViewers(ctx: Ctx, storeId: string, conversationId: string): Promise<void> {
  const viewers = await findViewers(ctx.sql, storeId, conversationId, ctx.now());
  const topic = conversationTopic(conversationId);
  ctx.events.publish({ topic, name: 'conversation:viewers', data: { conversationId, viewers } });
}
