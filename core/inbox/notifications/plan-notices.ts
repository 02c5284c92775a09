import { storeTopic } from '@/core/contracts/live-events';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { AppContext } from '@/core/shared/context';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { chooseReceivers } from './choose-receivers';
import { readNotificationChoice } from './notification-choice';
import { NOTICE_WAYS, type NoticeWay } from './notification-kinds';
import { aboutOf, dedupeKeyOf, type Occasion } from './occasion';
import { findPlace, insertDeliveries, listMembers, type NewDelivery } from './plan-notices.queries';
import { quietUntil } from './quiet-until';

const SECOND = 1000;
/** How long what happens is gathered, and may be dealt with, before it is told. */
export const GATHER_MS: Record<NoticeWay, number> = { push: 2 * SECOND, mail: 120 * SECOND };

/** What is going to be told; hand it to `announceNotices` once it is committed. */
export interface PlannedNotices {
  occasion: Occasion;
  userIds: string[];
  /** When something is to be sent, earliest first. */
  times: Date[];
}

/**
 * Notes who is to be told of something, in the transaction in which it happens, so that it is told even if the process
 * dies right after. Conversations of the bench are told nobody.
 */
export async function planNotices(
  sql: SqlClient | SqlPool,
  occasion: Occasion,
  now: Date,
): Promise<PlannedNotices> {
  const { storeId, conversationId, kind } = occasion;
  const place = await findPlace(sql, storeId, conversationId);
  if (!place || place.channel === BENCH_CHANNEL) return { occasion, userIds: [], times: [] };
  const receivers = chooseReceivers(occasion, await listMembers(sql, storeId, conversationId, now));
  const deliveries: NewDelivery[] = receivers.flatMap(({ userId, notify, hasDevice }) => {
    const choice = readNotificationChoice(notify, place.timeZone);
    return NOTICE_WAYS.filter((way) => choice.what[kind][way] && (way === 'mail' || hasDevice)).map((way) => {
      const gathered = new Date(now.getTime() + GATHER_MS[way]);
      return { userId, way, notBefore: quietUntil(choice.quiet, gathered) ?? gathered };
    });
  });
  const written = await insertDeliveries(sql, deliveries, {
    ...{ storeId, conversationId, kind, now },
    dedupeKey: dedupeKeyOf(occasion, now),
    about: aboutOf(occasion),
  });
  const times = [...new Set(written.map(({ notBefore }) => notBefore.getTime()))].sort((a, b) => a - b);
  return {
    occasion,
    userIds: receivers.map(({ userId }) => userId),
    times: times.map((time) => new Date(time)),
  };
}

/** Tells open windows at once, and has the rest sent in time; after the commit. */
export async function announceNotices(
  ctx: Pick<AppContext, 'events' | 'queue' | 'log' | 'now'>,
  { occasion, userIds, times }: PlannedNotices,
): Promise<void> {
  if (userIds.length === 0) return;
  const { storeId, conversationId, kind } = occasion;
  ctx.events.publish({
    topic: storeTopic(storeId),
    name: 'inbox:notice',
    data: { conversationId, kind, userIds },
  });
  const soon = ctx.now().getTime() + 2 * GATHER_MS.mail;
  // What comes later, and what cannot be queued now, the clock finds (start-due-notices.ts).
  for (const time of times.filter((one) => one.getTime() <= soon)) {
    const delayMs = Math.max(0, time.getTime() - ctx.now().getTime());
    await ctx.queue
      .enqueue('notices-send', { storeId }, { delayMs })
      .catch((error) => ctx.log.warn({ err: error }, 'notices not queued'));
  }
}

/** Both at once, for what is not part of a transaction. A fault is logged: the deed itself is done. */
export async function tellTeam(
  ctx: Pick<AppContext, 'sql' | 'events' | 'queue' | 'log' | 'now'>,
  occasion: Occasion,
): Promise<void> {
  try {
    await announceNotices(ctx, await planNotices(ctx.sql, occasion, ctx.now()));
  } catch (error) {
    ctx.log.warn({ err: error, kind: occasion.kind }, 'team not told');
  }
}
