import type { PersonView } from '@/core/contracts/person-view';
import type { SqlPool } from '@/core/shared/sql-pool';
import { PRESENCE_SECONDS } from '../assignment/assignees.queries';

/** One open admin window. */
export interface Window {
  socketId: string;
  storeId: string;
  userId: string;
  /** What is looked at; null: no conversation. */
  conversationId: string | null;
}

/** @returns the conversation that was looked at before */
export async function writeWindow(sql: SqlPool, window: Window, now: Date): Promise<string | null> {
  const { rows } = await sql.query<{ before: string | null }>(
    `WITH before AS (SELECT conversation_id FROM teammate_presence WHERE socket_id = $1)
     INSERT INTO teammate_presence (socket_id, store_id, user_id, conversation_id, beat_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (socket_id) DO UPDATE
       SET store_id = excluded.store_id, conversation_id = excluded.conversation_id, beat_at = excluded.beat_at
     RETURNING (SELECT conversation_id FROM before) AS before`,
    [window.socketId, window.storeId, window.userId, window.conversationId, now],
  );
  return rows[0]?.before ?? null;
}

/** @returns what the window had open; null: it was not known */
export async function deleteWindow(
  sql: SqlPool,
  socketId: string,
): Promise<{ storeId: string; conversationId: string | null } | null> {
  const { rows } = await sql.query<{ storeId: string; conversationId: string | null }>(
    `DELETE FROM teammate_presence WHERE socket_id = $1
     RETURNING store_id AS "storeId", conversation_id AS "conversationId"`,
    [socketId],
  );
  return rows[0] ?? null;
}

/**
 * A sign of life of windows.
 * @returns those whose person may still be in the store with the session they came with
 */
export async function beatWindows(
  sql: SqlPool,
  windows: readonly { socketId: string; sessionVersion: number }[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql.query<{ socket_id: string }>(
    `UPDATE teammate_presence p SET beat_at = $3
       FROM unnest($1::text[], $2::int[]) AS open(socket_id, session_version), memberships m, users u
      WHERE p.socket_id = open.socket_id AND m.store_id = p.store_id AND m.user_id = p.user_id
        AND m.deactivated_at IS NULL AND u.id = p.user_id AND u.session_version = open.session_version
     RETURNING p.socket_id`,
    [windows.map(({ socketId }) => socketId), windows.map(({ sessionVersion }) => sessionVersion), now],
  );
  return rows.map((row) => row.socket_id);
}

/** Removes windows that a killed process has left. @returns the stores that lost one */
export async function deleteStaleWindows(sql: SqlPool, now: Date): Promise<string[]> {
  const { rows } = await sql.query<{ store_id: string }>(
    `DELETE FROM teammate_presence WHERE beat_at < $1::timestamptz - make_interval(secs => $2) RETURNING store_id`,
    [now, PRESENCE_SECONDS],
  );
  return [...new Set(rows.map((row) => row.store_id))];
}

/** User ids of who has a window open in the store. */
export async function findOnline(sql: SqlPool, storeId: string, now: Date): Promise<string[]> {
  const { rows } = await sql.query<{ user_id: string }>(
    `SELECT DISTINCT user_id FROM teammate_presence
      WHERE store_id = $1 AND beat_at > $2::timestamptz - make_interval(secs => $3) ORDER BY user_id`,
    [storeId, now, PRESENCE_SECONDS],
  );
  return rows.map((row) => row.user_id);
}

/** Who looks at a conversation, by name. */
export async function findViewers(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
  now: Date,
): Promise<PersonView[]> {
  const { rows } = await sql.query<PersonView>(
    `SELECT DISTINCT u.id, u.name, u.picture IS NOT NULL AS "hasPicture"
       FROM teammate_presence p JOIN users u ON u.id = p.user_id
      WHERE p.store_id = $1 AND p.conversation_id = $2
        AND p.beat_at > $3::timestamptz - make_interval(secs => $4) ORDER BY u.name, u.id`,
    [storeId, conversationId, now, PRESENCE_SECONDS],
  );
  return rows;
}
