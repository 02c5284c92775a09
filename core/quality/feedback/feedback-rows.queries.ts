import type { FeedbackReason } from '@/core/contracts/answer-feedback';
import type { SqlPool } from '@/core/shared/sql-pool';

/** An answer within the conversation that it is said to be in. */
export interface AnswerId {
  storeId: string;
  conversationId: string;
  messageId: string;
}

/** Who says it: each has one opinion of an answer, which may change. */
export type FeedbackSource = 'shopper' | 'teammate';

interface Opinion {
  helpful: boolean | null;
  reason?: FeedbackReason | null;
  comment?: string | null;
  better?: string | null;
  userId?: string;
  at: Date;
}

/** @returns false when the conversation has no such answer of the agent */
export async function writeFeedback(
  sql: SqlPool,
  { storeId, conversationId, messageId }: AnswerId,
  source: FeedbackSource,
  opinion: Opinion,
): Promise<boolean> {
  const { rows } = await sql.query(
    `INSERT INTO answer_feedback
       (store_id, message_id, source, helpful, reason, comment, better, user_id, created_at, updated_at)
     SELECT store_id, id, $4, $5, $6, $7, $8, $9::uuid, $10, $10
       FROM messages
      WHERE store_id = $1 AND conversation_id = $2 AND id = $3 AND role = 'agent'
     ON CONFLICT (store_id, message_id, source) DO UPDATE
        SET helpful = excluded.helpful, reason = excluded.reason, comment = excluded.comment,
            better = excluded.better, user_id = excluded.user_id, updated_at = excluded.updated_at
     RETURNING message_id`,
    [
      storeId,
      conversationId,
      messageId,
      source,
      opinion.helpful,
      opinion.reason ?? null,
      opinion.comment ?? null,
      opinion.better ?? null,
      opinion.userId ?? null,
      opinion.at,
    ],
  );
  return rows.length === 1;
}

/** Takes an opinion back; one that is not there is no error. */
export async function deleteFeedback(
  sql: SqlPool,
  { storeId, conversationId, messageId }: AnswerId,
  source: FeedbackSource,
): Promise<void> {
  await sql.query(
    `DELETE FROM answer_feedback f USING messages m
      WHERE f.store_id = $1 AND f.message_id = $3 AND f.source = $4
        AND m.store_id = f.store_id AND m.id = f.message_id AND m.conversation_id = $2`,
    [storeId, conversationId, messageId, source],
  );
}
