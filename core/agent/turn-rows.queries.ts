import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import type { SqlPool } from '@/core/shared/sql-pool';

/** Says that the turn is alive. @returns false when somebody else ended it, or took it over with a later attempt */
export async function beatTurn(
  sql: SqlPool,
  storeId: string,
  turnId: string,
  attempt: number,
): Promise<boolean> {
  const { rows } = await sql.query(
    `UPDATE turns SET heartbeat_at = now()
      WHERE store_id = $1 AND id = $2 AND status = 'running' AND attempts = $3 RETURNING id`,
    [storeId, turnId, attempt],
  );
  return rows.length > 0;
}

export async function findRunningTurnIds(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM turns WHERE store_id = $1 AND conversation_id = $2 AND status = 'running'`,
    [storeId, conversationId],
  );
  return rows.map(({ id }) => id);
}

/** @returns false when the turn had ended by itself */
export async function markTurnCancelled(sql: SqlPool, storeId: string, turnId: string): Promise<boolean> {
  const { rows } = await sql.query(
    `UPDATE turns SET status = 'cancelled', finished_at = now()
      WHERE store_id = $1 AND id = $2 AND status = 'running' RETURNING id`,
    [storeId, turnId],
  );
  return rows.length > 0;
}

export interface DeadTurn extends InboundTurn {
  turnId: string;
  /** How often it was tried, this time included. */
  attempt: number;
  /** Nobody is behind it: the agent was being tried out. */
  isBench: boolean;
}

/**
 * Takes turns without a fresh heartbeat. Claiming raises `attempts` and renews the heartbeat in one statement, so two
 * workers never take the same turn.
 * @returns the turns in the order of their messages
 */
export async function claimDeadTurns(
  sql: SqlPool,
  options: { deadAfterSeconds: number; limit: number },
): Promise<DeadTurn[]> {
  const { rows } = await sql.query<DeadTurn>(
    `UPDATE turns SET attempts = attempts + 1, heartbeat_at = now()
      WHERE (store_id, id) IN (
        SELECT store_id, id FROM turns
         WHERE status = 'running' AND heartbeat_at < now() - make_interval(secs => $1)
         ORDER BY heartbeat_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING store_id AS "storeId", id AS "turnId", conversation_id AS "conversationId",
                message_id AS "messageId", attempts AS attempt,
                (SELECT c.channel = $3 FROM conversations c
                  WHERE c.store_id = turns.store_id AND c.id = turns.conversation_id) AS "isBench"`,
    [options.deadAfterSeconds, options.limit, BENCH_CHANNEL],
  );
  // Ids of messages are made in the order of time.
  return rows.sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
}
