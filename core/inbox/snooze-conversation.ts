import { z } from 'zod';
import { performAction } from '@/core/conversations/apply-action';
import type { ConversationState } from '@/core/conversations/state-after';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

const DAY = 86_400_000;
const LONGEST_DAYS = 365;

export const snoozeSchema = z.object({
  storeId: z.uuid(),
  conversationId: z.uuid(),
  /** Until when it is out of sight; null: bring it back now. */
  until: z.coerce.date().nullable(),
  by: z.uuid(),
});

/**
 * Puts a conversation off until a time, or until the shopper writes. Needs `conversations.reply`.
 * @throws ZodError; AppError `not_found`, `forbidden`; `invalid_input` for a time that is past or more than a year away;
 *   `conflict` when it is nobody's to do
 */
export async function snoozeConversation(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now'>,
  input: z.input<typeof snoozeSchema>,
): Promise<ConversationState> {
  const { storeId, conversationId, until, by } = snoozeSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  const now = ctx.now().getTime();
  if (until && (until.getTime() <= now || until.getTime() > now + LONGEST_DAYS * DAY)) {
    throw new AppError('invalid_input', 'Choose a time from now on, within a year.');
  }
  const { after } = await performAction(
    ctx,
    until
      ? { storeId, conversationId, action: 'snooze', until, by }
      : { storeId, conversationId, action: 'wake', by },
    'Only conversations that wait for the team can be put off.',
  );
  return after;
}
