import { notFound } from '@/core/shared/app-error';
import { requireUuid } from '@/core/shared/ids';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { AnswerId } from './feedback-rows.queries';

/** An answer with what it answers. */
export interface AnswerContext {
  assistantId: string;
  /** Who asked, as far as it is known. */
  contactName: string | null;
  contactEmail: string | null;
  /** Of the store, ISO 4217. */
  currency: string;
  /** What the assistant answers from; empty: everything. */
  sourceIds: string[];
  /** The shopper's message that was answered. */
  question: string;
  /** BCP 47 primary tag; null: it tells none clearly. */
  language: string | null;
  /** What the shopper had written before, the oldest first. */
  before: string[];
  /** What the team would have liked to be said. */
  better: string | null;
}

interface Row extends Omit<AnswerContext, 'before'> {
  seq: number;
}

/** So many earlier messages say what a question like "And to Norway?" is about. */
const BEFORE = 3;

/** @throws AppError `not_found` when the conversation has no such answer of the agent, or none that answers anybody */
export async function readAnswerContext(sql: SqlPool, answer: AnswerId): Promise<AnswerContext> {
  const { storeId } = answer;
  const conversationId = requireUuid(answer.conversationId, 'The conversation');
  const messageId = requireUuid(answer.messageId, 'The answer');
  const { rows } = await sql.query<Row>(
    `SELECT c.assistant_id AS "assistantId", s.source_ids AS "sourceIds", k.currency,
            p.name AS "contactName", p.email AS "contactEmail", q.text AS question, q.language, q.seq,
            f.better
       FROM messages a
       JOIN conversations c ON c.store_id = a.store_id AND c.id = a.conversation_id
       JOIN assistants s ON s.store_id = c.store_id AND s.id = c.assistant_id
       JOIN contacts p ON p.store_id = c.store_id AND p.id = c.contact_id
       JOIN stores k ON k.id = a.store_id
       JOIN LATERAL (
         SELECT m.text, m.language, m.seq FROM messages m
          WHERE m.store_id = a.store_id AND m.conversation_id = a.conversation_id AND m.role = 'contact'
            AND m.seq < a.seq
          ORDER BY m.id = (SELECT t.message_id FROM turns t WHERE t.store_id = a.store_id AND t.id = a.turn_id)
                   DESC NULLS LAST, m.seq DESC
          LIMIT 1) q ON true
       LEFT JOIN answer_feedback f ON f.store_id = a.store_id AND f.message_id = a.id AND f.source = 'teammate'
      WHERE a.store_id = $1 AND a.conversation_id = $2 AND a.id = $3 AND a.role = 'agent'`,
    [storeId, conversationId, messageId],
  );
  const row = rows[0];
  if (!row) throw notFound('The answer');
  const { seq, ...context } = row;
  const earlier = await sql.query<{ text: string }>(
    `SELECT text FROM messages
      WHERE store_id = $1 AND conversation_id = $2 AND role = 'contact' AND seq < $3
      ORDER BY seq DESC LIMIT ${BEFORE}`,
    [storeId, conversationId, seq],
  );
  return { ...context, before: earlier.rows.map(({ text }) => text).reverse() };
}
