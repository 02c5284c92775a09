import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import { type AwaitedReply, findAwaitedReplies, noteOverdue, noteWarned } from './due.queries';

const MINUTE = 60_000;
const AT_ONCE = 1_000;
/** The longest target is a week; nothing is warned earlier than nine tenths of it before. */
const LOOK_AHEAD = 7 * 24 * 60 * MINUTE;

export interface ReplyAlarm {
  kind: 'reply_due_soon' | 'reply_overdue';
  storeId: string;
  conversationId: string;
  /** null: nobody is in charge, so it is everybody's. */
  assigneeId: string | null;
  dueAt: Date;
}

/**
 * Finds replies that are nearly due or late and notes that, each once, however many workers look.
 * @returns what the team is to be told
 */
export async function watchReplies(ctx: Pick<AppContext, 'sql' | 'events' | 'now'>): Promise<ReplyAlarm[]> {
  const now = ctx.now();
  const alarms: ReplyAlarm[] = [];
  for (const reply of await findAwaitedReplies(ctx.sql, new Date(now.getTime() + LOOK_AHEAD), AT_ONCE)) {
    const kind = alarmOf(reply, now);
    if (!kind) continue;
    const noted =
      kind === 'reply_overdue'
        ? await noteOverdue(ctx.sql, reply, now)
        : await noteWarned(ctx.sql, reply, now);
    if (!noted) continue;
    const { storeId, conversationId, assigneeId, dueAt } = reply;
    alarms.push({ kind, storeId, conversationId, assigneeId, dueAt });
    ctx.events.publish({
      topic: storeTopic(storeId),
      name: 'conversation:updated',
      data: { conversationId },
    });
  }
  return alarms;
}

function alarmOf(reply: AwaitedReply, now: Date): ReplyAlarm['kind'] | null {
  if (reply.dueAt <= now) return 'reply_overdue';
  if (reply.warned) return null;
  const settings = readInboxSettings(reply.inbox);
  const target = reply.isFirst ? settings.firstReplyMinutes : settings.nextReplyMinutes;
  if (target === null) return null;
  const lead = (target * MINUTE * (100 - settings.warnAtPercent)) / 100;
  return reply.dueAt.getTime() - now.getTime() <= lead ? 'reply_due_soon' : null;
}
