import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type MessageRow, messageColumns, toMessageView } from '../message-row';
import type { Transcript } from './transcript';

/** Far more than people write; a flood of messages makes no endless mail. */
const MOST_MESSAGES = 2000;

/**
 * Reads a conversation for its transcript. The caller has checked who asks.
 * @throws AppError `not_found` also for another store's id
 */
export async function loadTranscript(
  ctx: Pick<AppContext, 'sql'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<Transcript> {
  requireUuid(conversationId, 'The conversation');
  const found = await ctx.sql.query<Omit<Transcript, 'messages' | 'omitted'> & { lastSeq: number }>(
    `SELECT c.id AS "conversationId", s.name AS "storeName", a.name AS "assistantName", s.locale AS "storeLocale",
            s.time_zone AS "storeTimeZone", c.created_at AS "startedAt", c.last_seq AS "lastSeq"
       FROM conversations c
       JOIN stores s ON s.id = c.store_id
       JOIN assistants a ON a.store_id = c.store_id AND a.id = c.assistant_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, conversationId],
  );
  const conversation = found.rows[0];
  if (!conversation) throw notFound('The conversation');
  const { lastSeq, ...rest } = conversation;
  const omitted = Math.max(0, lastSeq - MOST_MESSAGES);
  const messages = await ctx.sql.query<MessageRow>(
    `SELECT ${messageColumns('messages')} FROM messages
      WHERE store_id = $1 AND conversation_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq`,
    [storeId, conversationId, omitted, lastSeq],
  );
  return { ...rest, omitted, messages: messages.rows.map(toMessageView) };
}
