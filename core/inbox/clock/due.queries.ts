import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { SqlPool } from '@/core/shared/sql-pool';

export interface ConversationKey {
  storeId: string;
  conversationId: string;
}

/** Conversations of any store whose snooze has ended. */
export async function findToWake(sql: SqlPool, now: Date, limit: number): Promise<ConversationKey[]> {
  const { rows } = await sql.query<ConversationKey>(
    `SELECT store_id AS "storeId", id AS "conversationId" FROM conversations
      WHERE snoozed_until <= $1 ORDER BY snoozed_until LIMIT $2`,
    [now, limit],
  );
  return rows;
}

export interface AwaitedReply extends ConversationKey {
  assigneeId: string | null;
  dueAt: Date;
  warned: boolean;
  /** It is a person's first word after a hand-off. */
  isFirst: boolean;
  /** The store's, as stored. */
  inbox: unknown;
}

/** Replies of any store that are due before `until` and not yet told to be late. */
export async function findAwaitedReplies(sql: SqlPool, until: Date, limit: number): Promise<AwaitedReply[]> {
  const { rows } = await sql.query<AwaitedReply>(
    `SELECT c.store_id AS "storeId", c.id AS "conversationId", c.assignee_id AS "assigneeId",
            c.reply_due_at AS "dueAt", c.due_warned_at IS NOT NULL AS warned,
            c.handed_off_at IS NOT NULL AND c.first_reply_at IS NULL AS "isFirst", s.inbox_settings AS inbox
       FROM conversations c JOIN stores s ON s.id = c.store_id
      WHERE c.reply_due_at <= $1 AND c.overdue_at IS NULL AND c.channel <> $3
      ORDER BY c.reply_due_at LIMIT $2`,
    [until, limit, BENCH_CHANNEL],
  );
  return rows;
}

/** @returns false when somebody else has noted it, or the reply has come meanwhile */
export async function noteWarned(
  sql: SqlPool,
  of: ConversationKey & { dueAt: Date },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql.query(
    `UPDATE conversations SET due_warned_at = $4
      WHERE store_id = $1 AND id = $2 AND reply_due_at = $3 AND due_warned_at IS NULL RETURNING id`,
    [of.storeId, of.conversationId, of.dueAt, now],
  );
  return rows.length > 0;
}

/** @returns false when somebody else has noted it, or the reply has come meanwhile */
export async function noteOverdue(
  sql: SqlPool,
  of: ConversationKey & { dueAt: Date },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql.query(
    `UPDATE conversations SET overdue_at = $4
      WHERE store_id = $1 AND id = $2 AND reply_due_at = $3 AND overdue_at IS NULL RETURNING id`,
    [of.storeId, of.conversationId, of.dueAt, now],
  );
  return rows.length > 0;
}

/** All stores with their inbox's settings as stored. */
export async function listStoreInboxes(sql: SqlPool): Promise<{ storeId: string; inbox: unknown }[]> {
  const { rows } = await sql.query<{ storeId: string; inbox: unknown }>(
    'SELECT id AS "storeId", inbox_settings AS inbox FROM stores ORDER BY id',
  );
  return rows;
}

/** Conversations in which nobody waits for anybody and nobody has written since a time. */
export async function findSilent(
  sql: SqlPool,
  storeId: string,
  before: Date,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM conversations
      WHERE store_id = $1 AND status IN ('agent', 'assigned') AND last_message_at < $2
        AND waiting_since IS NULL AND snoozed_until IS NULL AND channel <> $4
      ORDER BY last_message_at LIMIT $3`,
    [storeId, before, limit, BENCH_CHANNEL],
  );
  return rows.map(({ id }) => id);
}
