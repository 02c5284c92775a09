import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { isVisitorBlocked } from './visitor-conversation.queries';

/**
 * Refuses what comes from somebody whom the store has blocked, politely and without a reason.
 * @throws AppError `forbidden`
 */
export async function refuseBlocked(
  ctx: Pick<AppContext, 'sql'>,
  visitor: { storeId: string; channel: string; visitorId: string },
): Promise<void> {
  if (!(await isVisitorBlocked(ctx.sql, visitor))) return;
  throw new AppError(
    'forbidden',
    'Messages from you cannot be taken in this chat at the moment. Please contact the shop in another way.',
  );
}
