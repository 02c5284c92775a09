import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import type { SqlPool } from '@/core/shared/sql-pool';

/** How often a running turn gives a sign of life. */
export const HEARTBEAT_SECONDS = 5;

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

/** As SQL: an earlier message of the conversation of turn `t` is still being answered, or waits for it. */
export const EARLIER_RUNS = `EXISTS (
  SELECT FROM turns e
    JOIN messages asked ON asked.store_id = e.store_id AND asked.id = e.message_id
    JOIN messages mine ON mine.store_id = t.store_id AND mine.id = t.message_id
   WHERE e.store_id = t.store_id AND e.conversation_id = t.conversation_id AND e.status = 'running'
     AND asked.seq < mine.seq)`;

/** @returns whether a turn of an earlier message of the conversation has not ended yet, in whatever process it is */
export async function hasEarlierTurn(sql: SqlPool, turn: InboundTurn): Promise<boolean> {
  const { rows } = await sql.query(
    `SELECT FROM turns t WHERE t.store_id = $1 AND t.message_id = $2 AND ${EARLIER_RUNS}`,
    [turn.storeId, turn.messageId],
  );
  return rows.length > 0;
}

/**
 * A conversation's turns that have not ended, earliest first; `hasBeat`: the process that runs one is alive.
 */
export async function findRunningTurns(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
): Promise<{ turnId: string; hasBeat: boolean }[]> {
  const { rows } = await sql.query<{ turnId: string; hasBeat: boolean }>(
    `SELECT id AS "turnId", heartbeat_at > now() - make_interval(secs => $3) AS "hasBeat"
       FROM turns WHERE store_id = $1 AND conversation_id = $2 AND status = 'running' ORDER BY id`,
    [storeId, conversationId, 2 * HEARTBEAT_SECONDS],
  );
  return rows;
}

/** Whether a turn has neither ended nor been stopped. */
export async function isRunning(sql: SqlPool, storeId: string, turnId: string): Promise<boolean> {
  const { rows } = await sql.query(
    `SELECT FROM turns WHERE store_id = $1 AND id = $2 AND status = 'running'`,
    [storeId, turnId],
  );
  return rows.length > 0;
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
 * workers never take the same turn. Of one conversation only the earliest running turn is taken: the later ones wait for it.
 */
export async function claimDeadTurns(
  sql: SqlPool,
  options: { deadAfterSeconds: number; limit: number },
): Promise<DeadTurn[]> {
  const { rows } = await sql.query<DeadTurn>(
    `UPDATE turns SET attempts = attempts + 1, heartbeat_at = now()
      WHERE (store_id, id) IN (
        SELECT t.store_id, t.id FROM turns t
         WHERE t.status = 'running' AND t.heartbeat_at < now() - make_interval(secs => $1) AND NOT ${EARLIER_RUNS}
         ORDER BY t.heartbeat_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING store_id AS "storeId", id AS "turnId", conversation_id AS "conversationId",
                message_id AS "messageId", attempts AS attempt,
                (SELECT c.channel = $3 FROM conversations c
                  WHERE c.store_id = turns.store_id AND c.id = turns.conversation_id) AS "isBench"`,
    [options.deadAfterSeconds, options.limit, BENCH_CHANNEL],
  );
  return rows;
}
