import { notFound } from '@/core/shared/app-error';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import type { CopilotConversation } from './copilot-writer';

/** What the next step depends on. */
export interface NextStepFacts {
  status: ConversationStatus;
  assigneeId: string | null;
  /** Minutes until the reply is due by the store's target; negative: late; null: no target, or nobody waits. */
  dueInMinutes: number | null;
  /** Of the shopper's newest message, -1..1. */
  sentiment: number | null;
  lastWords: string | null;
  /** Whether the shopper wrote last. */
  waitsForReply: boolean;
  /** Minutes since the newest message. */
  quietMinutes: number;
  /** BCP 47 primary tags. */
  language: string;
  storeLanguage: string;
  verified: boolean;
  /** Something the shopper agreed to and a teammate decides, the oldest one. */
  request: { id: string; action: string; orderNumber: string | null } | null;
  /** The order whose card was shown last, as far as we have a copy. */
  order: { id: string; number: string } | null;
  /** Pieces in the contact's open cart, and how long ago it was changed, in minutes. */
  cart: { pieces: number; idleMinutes: number } | null;
  /** The newest answer in which the assistant did not know. */
  unknown: { messageId: string; question: string } | null;
}

/** @throws AppError `not_found` */
export async function loadNextStepFacts(
  sql: SqlPool,
  { storeId, conversationId }: CopilotConversation,
  now: Date,
): Promise<NextStepFacts> {
  const { rows } = await sql.query<NextStepFacts>(
    `SELECT c.status, c.assignee_id AS "assigneeId", c.sentiment, last.text AS "lastWords",
            CASE WHEN c.waiting_since IS NOT NULL THEN ${minutes('c.reply_due_at - $3::timestamptz')} END AS "dueInMinutes",
            coalesce(newest.role = 'contact', false) AS "waitsForReply",
            ${minutes('$3::timestamptz - c.last_message_at')} AS "quietMinutes",
            coalesce(c.language, lower(split_part(s.locale, '-', 1))) AS language,
            lower(split_part(s.locale, '-', 1)) AS "storeLanguage",
            proof.found IS NOT NULL AS verified, request.found AS request, shown.found AS "order",
            cart.found AS cart, unknown.found AS unknown
       FROM conversations c
       JOIN stores s ON s.id = c.store_id
       LEFT JOIN LATERAL (
         SELECT m.text FROM messages m WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.role = 'contact'
          ORDER BY m.seq DESC LIMIT 1) last ON true
       LEFT JOIN LATERAL (
         SELECT m.role FROM messages m WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.role <> 'system'
          ORDER BY m.seq DESC LIMIT 1) newest ON true
       LEFT JOIN LATERAL (
         SELECT true AS found FROM conversation_identities i
          WHERE i.store_id = c.store_id AND i.conversation_id = c.id) proof ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('id', r.id, 'action', r.action, 'orderNumber', r.order_number) AS found
           FROM action_requests r
          WHERE r.store_id = c.store_id AND r.conversation_id = c.id AND r.status = 'awaiting_team'
            AND r.expires_at > $3 ORDER BY r.created_at LIMIT 1) request ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('id', o.id, 'number', o.number) AS found
           FROM messages m
           JOIN orders o ON o.store_id = m.store_id AND o.number = m.orders->0->>'number'
          WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.orders <> '[]'
          ORDER BY m.seq DESC LIMIT 1) shown ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('pieces', sum(l.quantity)::int,
                                  'idleMinutes', ${minutes('$3::timestamptz - k.updated_at')}) AS found
           FROM carts k JOIN cart_lines l ON l.store_id = k.store_id AND l.cart_id = k.id
          WHERE k.store_id = c.store_id AND k.contact_id = c.contact_id AND k.status = 'open' AND k.ordered_at IS NULL
          GROUP BY k.id, k.updated_at ORDER BY k.updated_at DESC LIMIT 1) cart ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('messageId', a.id, 'question', q.text) AS found
           FROM messages a
           JOIN LATERAL (
             SELECT m.text FROM messages m
              WHERE m.store_id = a.store_id AND m.conversation_id = a.conversation_id AND m.role = 'contact'
                AND m.seq < a.seq ORDER BY m.seq DESC LIMIT 1) q ON true
          WHERE a.store_id = c.store_id AND a.conversation_id = c.id AND a.role = 'agent' AND a.outcome = 'unsure'
          ORDER BY a.seq DESC LIMIT 1) unknown ON true
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, conversationId, now],
  );
  const facts = rows[0];
  if (!facts) throw notFound('The conversation');
  return facts;
}

function minutes(interval: string): string {
  return `round(extract(epoch FROM ${interval}) / 60)::int`;
}
