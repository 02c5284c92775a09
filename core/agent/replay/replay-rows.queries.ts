import type { MessageView } from '@/core/contracts/message-view';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { type MessageRow, messageColumns, toMessageView } from '@/core/conversations/message-row';
import type { AppContext } from '@/core/shared/context';

type Sql = Pick<AppContext, 'sql'>;

/** As much of the conversation as a turn reads. */
const EARLIER_MESSAGES = 40;

export type EarlierMessage = MessageView & { language: string | null; sentiment: number | null };

export interface ReplaySource {
  assistantId: string;
  text: string;
  /** Of the conversation before the message, oldest first. */
  earlier: EarlierMessage[];
}

/** What a turn had to answer. @returns null when there is no such turn */
export async function loadReplaySource(
  { sql }: Sql,
  storeId: string,
  turnId: string,
): Promise<ReplaySource | null> {
  const { rows } = await sql.query<{
    assistantId: string;
    text: string;
    conversationId: string;
    seq: number;
  }>(
    `SELECT c.assistant_id AS "assistantId", q.text, q.conversation_id AS "conversationId", q.seq
       FROM turns t
       JOIN messages q ON q.store_id = t.store_id AND q.id = t.message_id
       JOIN conversations c ON c.store_id = q.store_id AND c.id = q.conversation_id
      WHERE t.store_id = $1 AND t.id = $2`,
    [storeId, turnId],
  );
  const asked = rows[0];
  if (!asked) return null;
  const earlier = await sql.query<MessageRow & Pick<EarlierMessage, 'language' | 'sentiment'>>(
    `SELECT ${messageColumns('m')}, m.language, m.sentiment FROM messages m
      WHERE m.store_id = $1 AND m.conversation_id = $2 AND m.seq < $3
      ORDER BY m.seq DESC LIMIT $4`,
    [storeId, asked.conversationId, asked.seq, EARLIER_MESSAGES],
  );
  return {
    assistantId: asked.assistantId,
    text: asked.text,
    earlier: earlier.rows.toReversed().map((row) => ({
      ...toMessageView(row),
      language: row.language,
      sentiment: row.sentiment,
    })),
  };
}

/** The turn that made a message; null when none did. */
export async function findTurnOf({ sql }: Sql, storeId: string, messageId: string): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>(
    'SELECT id FROM turns WHERE store_id = $1 AND message_id = $2',
    [storeId, messageId],
  );
  return rows[0]?.id ?? null;
}

/** The contact of a replay; nothing else on the bench is called so. */
export function replayContact(id: string): string {
  return `replay/${id}`;
}

/** Removes a replay with all that hangs on it, and what replays that were cut short have left. */
export async function removeReplay({ sql }: Sql, storeId: string, externalId: string): Promise<void> {
  await sql.query(
    `DELETE FROM contacts k USING contact_identities i
      WHERE k.store_id = $1 AND i.store_id = k.store_id AND i.contact_id = k.id AND i.channel = $2
        AND (i.external_id = $3
             OR (i.external_id LIKE '${replayContact('%')}' AND k.created_at < now() - interval '1 hour'))`,
    [storeId, BENCH_CHANNEL, externalId],
  );
}
