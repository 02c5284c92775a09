import { z } from 'zod';
import { type ConversationStatusView, conversationStatusSchema } from '@/core/contracts/message-view';
import type { Page } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { BENCH_CHANNEL } from './bench-channel';

export const listConversationsSchema = z.object({
  storeId: z.uuid(),
  status: conversationStatusSchema.optional(),
  /** Part of any message's text. */
  query: z.string().trim().max(200).optional(),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100).default(25),
});

export interface ConversationListItem {
  id: string;
  status: ConversationStatusView;
  channel: string;
  contactName: string | null;
  contactEmail: string | null;
  assistantName: string;
  lastMessageText: string;
  lastMessageAt: string;
  messageCount: number;
  /** Of the newest answer of the agent; null before the first one. */
  confidence: number | null;
  /** Mood of the shopper's newest message, -1 (furious) to 1 (delighted). */
  sentiment: number | null;
  /** When the team was called in last; null unless it waits. */
  waitingSince: string | null;
}

interface Row {
  id: string;
  status: ConversationStatusView;
  channel: string;
  contact_name: string | null;
  contact_email: string | null;
  assistant_name: string;
  last_message_text: string;
  last_message_at: Date;
  last_seq: number;
  confidence: number | null;
  sentiment: number | null;
  waiting_since: Date | null;
}

/** Conversations of a store with shoppers (none of the bench), newest first. Times are ISO 8601. */
export async function listConversations(
  ctx: AppContext,
  input: z.input<typeof listConversationsSchema>,
): Promise<Page<ConversationListItem>> {
  const { storeId, status, query, page, pageSize } = listConversationsSchema.parse(input);
  const where = `c.store_id = $1 AND c.channel <> '${BENCH_CHANNEL}' AND ($2::text IS NULL OR c.status = $2::"ConversationStatus")
    AND ($3::text IS NULL OR EXISTS (
      SELECT FROM messages m WHERE m.store_id = c.store_id AND m.conversation_id = c.id
         AND m.text ILIKE '%' || $3 || '%'))`;
  const values = [storeId, status ?? null, query ? escapeLike(query) : null];
  const [total, rows] = await Promise.all([
    ctx.sql.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM conversations c WHERE ${where}`,
      values,
    ),
    ctx.sql.query<Row>(
      `SELECT c.id, c.status, c.channel, k.name AS contact_name, k.email AS contact_email, a.name AS assistant_name,
              c.last_message_text, c.last_message_at, c.last_seq,
              (SELECT m.confidence FROM messages m
                WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.role = 'agent'
                ORDER BY m.seq DESC LIMIT 1) AS confidence,
              (SELECT m.sentiment FROM messages m
                WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.role = 'contact'
                ORDER BY m.seq DESC LIMIT 1) AS sentiment,
              CASE WHEN c.status = 'waiting' THEN
                (SELECT max(e.created_at) FROM conversation_events e
                  WHERE e.store_id = c.store_id AND e.conversation_id = c.id AND e.type = 'handed_off')
              END AS waiting_since
         FROM conversations c
         JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
         JOIN assistants a ON a.store_id = c.store_id AND a.id = c.assistant_id
        WHERE ${where}
        ORDER BY c.last_message_at DESC, c.id DESC
        LIMIT $4 OFFSET $5`,
      [...values, pageSize, (page - 1) * pageSize],
    ),
  ]);
  return {
    items: rows.rows.map((row) => ({
      id: row.id,
      status: row.status,
      channel: row.channel,
      contactName: row.contact_name,
      contactEmail: row.contact_email,
      assistantName: row.assistant_name,
      lastMessageText: row.last_message_text,
      lastMessageAt: row.last_message_at.toISOString(),
      messageCount: row.last_seq,
      confidence: row.confidence,
      sentiment: row.sentiment,
      waitingSince: row.waiting_since?.toISOString() ?? null,
    })),
    total: total.rows[0]?.total ?? 0,
    page,
    page_size: pageSize,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
