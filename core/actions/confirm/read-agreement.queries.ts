import type { SqlPool } from '@/core/shared/sql-pool';

/** How the conversation stands: what was said last to the shopper, and what the shopper wrote since. */
export interface Agreement {
  /** The agent's newest message; null: there is none, or a teammate wrote last. */
  told: { text: string; turnId: string | null } | null;
  /** All that the shopper wrote after it, as one text; empty: nothing. */
  answer: string;
  /** The newest of those messages. */
  messageId: string | null;
  /** As detected in it. */
  language: string | null;
}

const LOOK_BACK = 20;

/** Reads it from the stored messages alone: nothing that a model says about them counts. */
export async function readAgreement(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  conversationId: string,
): Promise<Agreement> {
  const { rows } = await sql.query<{
    id: string;
    role: string;
    text: string;
    turnId: string | null;
    language: string | null;
  }>(
    `SELECT id, role, text, turn_id AS "turnId", language FROM messages
      WHERE store_id = $1 AND conversation_id = $2 ORDER BY seq DESC LIMIT ${LOOK_BACK}`,
    [storeId, conversationId],
  );
  const since = rows.findIndex(({ role }) => role !== 'contact');
  const answers = since === -1 ? rows : rows.slice(0, since);
  const before = since === -1 ? undefined : rows[since];
  return {
    told: before?.role === 'agent' ? { text: before.text, turnId: before.turnId } : null,
    answer: answers
      .map(({ text }) => text)
      .reverse()
      .join('\n'),
    messageId: answers[0]?.id ?? null,
    language: answers[0]?.language ?? null,
  };
}
