import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { ConversationStatus } from '@/prisma/generated/client';

/** @throws AppError `not_found` when the store has no such conversation */
export async function requireConversation(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  conversationId: string,
): Promise<void> {
  const { rows } = await ctx.sql.query('SELECT 1 FROM conversations WHERE store_id = $1 AND id = $2', [
    storeId,
    conversationId,
  ]);
  if (rows.length === 0) throw notFound('The conversation');
}

/** @returns null when the store has no such conversation */
export async function findStatus(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  conversationId: string,
): Promise<ConversationStatus | null> {
  const { rows } = await ctx.sql.query<{ status: ConversationStatus }>(
    'SELECT status FROM conversations WHERE store_id = $1 AND id = $2',
    [storeId, conversationId],
  );
  return rows[0]?.status ?? null;
}

/** @returns the contact's own id on a channel, e.g. the visitor id; null when the conversation is not of that channel */
export async function findExternalId(
  ctx: Pick<AppContext, 'sql'>,
  conversation: { storeId: string; conversationId: string; channel: string },
): Promise<string | null> {
  const { rows } = await ctx.sql.query<{ external_id: string }>(
    `SELECT coalesce(c.external_id, i.external_id) AS external_id FROM conversations c
       JOIN contact_identities i ON i.store_id = c.store_id AND i.contact_id = c.contact_id AND i.channel = $3
      WHERE c.store_id = $1 AND c.id = $2 LIMIT 1`,
    [conversation.storeId, conversation.conversationId, conversation.channel],
  );
  return rows[0]?.external_id ?? null;
}
