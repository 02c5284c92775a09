import type { MessageView } from '@/core/contracts/message-view';
import type { AskResult } from '@/core/contracts/widget/messages';
import type { SqlPool } from '@/core/shared/sql-pool';

/** A stored answer with what it cost. */
export type Answer = Pick<MessageView, 'products' | 'citations' | 'confidence' | 'outcome'> & {
  /** null: nothing was said, because the turn was cancelled or a person is in charge. */
  text: string | null;
  messageId: string | null;
  status: AskResult['status'];
  provider: string;
  inputTokens: number;
  outputTokens: number;
};

/** @returns what became of a contact's message; null while its turn has not ended */
export async function readAnswer(sql: SqlPool, storeId: string, messageId: string): Promise<Answer | null> {
  const { rows } = await sql.query<Answer>(
    `SELECT m.id AS "messageId", m.text, m.products, m.citations, m.confidence, m.outcome, c.status, t.provider,
            t.input_tokens AS "inputTokens", t.output_tokens AS "outputTokens"
       FROM turns t
       LEFT JOIN messages m ON m.store_id = t.store_id AND m.conversation_id = t.conversation_id AND m.turn_id = t.id
       JOIN conversations c ON c.store_id = t.store_id AND c.id = t.conversation_id
      WHERE t.store_id = $1 AND t.message_id = $2 AND t.status <> 'running'`,
    [storeId, messageId],
  );
  return rows[0] ?? null;
}
