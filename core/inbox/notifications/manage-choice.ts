import { requireMembership } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { findChoice, writeChoice } from './choice.queries';
import {
  type NotificationChoice,
  notificationChoiceSchema,
  readNotificationChoice,
} from './notification-choice';

interface Of {
  storeId: string;
  userId: string;
}

/** What a member wants to be told of a store. @throws AppError `not_found` */
export async function getNotificationChoice(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, userId }: Of,
): Promise<NotificationChoice> {
  await requireMembership(ctx, userId, storeId);
  const { notify, timeZone } = await findChoice(ctx.sql, storeId, userId);
  return readNotificationChoice(notify, timeZone);
}

/** Everybody chooses for themselves. @throws ZodError with the fault at its field; AppError `not_found` */
export async function saveNotificationChoice(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, userId, choice }: Of & { choice: unknown },
): Promise<NotificationChoice> {
  await requireMembership(ctx, userId, storeId);
  const parsed = notificationChoiceSchema.parse(choice);
  await writeChoice(ctx.sql, { storeId, userId }, parsed);
  return parsed;
}
