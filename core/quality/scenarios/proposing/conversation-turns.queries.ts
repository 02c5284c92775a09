import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';

/** One message of a shopper with the agent's answer to it. */
export interface ConversationTurn {
  message: string;
  answer: string | null;
  outcome: string | null;
  /** Titles on the answer's cards. */
  products: string[];
  tools: string[];
}

export interface ConversationTurns {
  assistantId: string;
  /** ISO 4217. */
  currency: string;
  contactName: string | null;
  contactEmail: string | null;
  turns: ConversationTurn[];
}

/**
 * A conversation as questions and answers, the oldest first.
 * @param untilMessageId up to and with this message, the shopper's or the agent's
 * @throws AppError `not_found`
 */
export async function loadConversationTurns(
  ctx: Pick<AppContext, 'sql'>,
  { storeId, conversationId, untilMessageId }: ConversationPart,
): Promise<ConversationTurns> {
  const id = requireUuid(conversationId, 'The conversation');
  const until = untilMessageId === undefined ? null : requireUuid(untilMessageId, 'The message');
  const { rows } = await ctx.sql.query<Omit<ConversationTurns, 'turns'>>(
    `SELECT c.assistant_id AS "assistantId", s.currency, k.name AS "contactName", k.email AS "contactEmail"
       FROM conversations c
       JOIN stores s ON s.id = c.store_id
       JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, id],
  );
  const conversation = rows[0];
  if (!conversation) throw notFound('The conversation');
  const turns = await ctx.sql.query<ConversationTurn>(
    `SELECT q.text AS message, a.text AS answer, a.outcome,
            ARRAY(SELECT card->>'title' FROM jsonb_array_elements(coalesce(a.products, '[]')) card) AS products,
            ARRAY(SELECT k.name FROM tool_calls k
                   WHERE k.store_id = t.store_id AND k.turn_id = t.id ORDER BY k.position) AS tools
       FROM messages q
       LEFT JOIN turns t ON t.store_id = q.store_id AND t.message_id = q.id
       LEFT JOIN messages a ON a.store_id = t.store_id AND a.conversation_id = q.conversation_id
                           AND a.turn_id = t.id AND a.role = 'agent'
      WHERE q.store_id = $1 AND q.conversation_id = $2 AND q.role = 'contact'
        AND ($3::uuid IS NULL OR q.seq <= (SELECT seq FROM messages WHERE store_id = $1 AND id = $3))
      ORDER BY q.seq`,
    [storeId, id, until],
  );
  return { ...conversation, turns: turns.rows };
}

export interface ConversationPart {
  storeId: string;
  conversationId: string;
  untilMessageId?: string;
}
