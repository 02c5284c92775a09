import { z } from 'zod';
import { NOTICE_KINDS, type NoticeKind, type NoticeWay } from './notification-kinds';

const waysSchema = z.object({ mail: z.boolean(), push: z.boolean() });
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time like 20:00.');

export const quietHoursSchema = z
  .object({
    on: z.boolean(),
    /** Wall-clock times of `timeZone`; a `to` before `from` means the next morning. */
    from: timeSchema,
    to: timeSchema,
    /** IANA name */
    timeZone: z.string().max(64).refine(isTimeZone, 'This time zone is not known.'),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'The end must differ from the beginning.',
  });
export type QuietHours = z.infer<typeof quietHoursSchema>;

export const notificationChoiceSchema = z.object({
  what: z.object(
    Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, waysSchema])) as Record<
      NoticeKind,
      typeof waysSchema
    >,
  ),
  quiet: quietHoursSchema,
});
/** What one person wants to be told of one store, by which way, and when not. Stored in memberships.notify. */
export type NotificationChoice = z.infer<typeof notificationChoiceSchema>;

/** Mail for what somebody must do and may not see in time; push, once a browser takes it, for everything. */
const DEFAULTS: Record<NoticeKind, Record<NoticeWay, boolean>> = {
  handed_off: { mail: true, push: true },
  mentioned: { mail: true, push: true },
  assigned: { mail: true, push: true },
  contact_wrote: { mail: false, push: true },
  reply_due_soon: { mail: false, push: true },
  reply_overdue: { mail: true, push: true },
};

/**
 * Reads a stored choice; what is missing or cannot be read is as at the beginning.
 * @param storeTimeZone for quiet hours, as long as the person has not said theirs
 */
export function readNotificationChoice(stored: unknown, storeTimeZone: string): NotificationChoice {
  const { what, quiet } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const ways = (typeof what === 'object' && what !== null ? what : {}) as Record<string, unknown>;
  const read = quietHoursSchema.safeParse(quiet);
  return {
    what: Object.fromEntries(
      NOTICE_KINDS.map((kind) => [kind, waysSchema.safeParse(ways[kind]).data ?? { ...DEFAULTS[kind] }]),
    ) as NotificationChoice['what'],
    quiet: read.data ?? { on: false, from: '20:00', to: '08:00', timeZone: storeTimeZone },
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
