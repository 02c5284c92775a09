import { z } from 'zod';
import { conversationTopic } from '@/core/contracts/live-events';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { writeRead, writeUnread } from './reads.queries';

export const markReadSchema = z.object({
  storeId: z.uuid(),
  conversationId: z.uuid(),
  userId: z.uuid(),
  /** Up to which message. */
  seq: z.number().int().min(0),
});

/**
 * Notes up to where a teammate has read a conversation; it only ever goes forward. Everybody of the store may.
 * @throws ZodError; AppError `not_found` (nothing is written for another store's conversation), `forbidden`
 */
export async function markRead(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events'>,
  input: z.input<typeof markReadSchema>,
): Promise<void> {
  const { storeId, conversationId, userId, seq } = markReadSchema.parse(input);
  await requirePermission(ctx, userId, storeId, 'conversations.view');
  const moved = await writeRead(ctx.sql, { storeId, conversationId, userId, seq });
  if (!moved) return;
  ctx.events.publish({
    topic: conversationTopic(conversationId),
    name: 'conversation:read',
    data: { conversationId, by: 'team', seq: moved },
  });
}

/** The opposite: the shopper's newest message counts as unread again for this teammate. */
export async function markUnread(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  input: Omit<z.input<typeof markReadSchema>, 'seq'>,
): Promise<void> {
  const { storeId, conversationId, userId } = markReadSchema.omit({ seq: true }).parse(input);
  await requirePermission(ctx, userId, storeId, 'conversations.view');
  await writeUnread(ctx.sql, { storeId, conversationId, userId });
}
