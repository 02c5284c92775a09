import { newId } from '@/core/shared/ids';
import type { PushTarget } from '@/core/shared/push-sender';
import type { SqlPool } from '@/core/shared/sql-pool';

/** A browser that shows a person's notifications, as they see it in the list. */
export interface PushDevice {
  id: string;
  device: string;
  createdAt: Date;
  lastSentAt: Date | null;
  lastFailure: string | null;
}

/** @returns null: this person has so many devices already */
export async function writeDevice(
  sql: SqlPool,
  userId: string,
  { endpoint, p256dh, auth, device }: PushTarget & { device: string },
  most: number,
): Promise<string | null> {
  // A browser that somebody else signed in on before is now this person's.
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO push_subscriptions (user_id, id, endpoint, keys, device)
     SELECT $1, $2, $3, $4, $5
      WHERE (SELECT count(*) FROM push_subscriptions WHERE user_id = $1 AND endpoint <> $3) < $6
     ON CONFLICT (endpoint) DO UPDATE
       SET user_id = excluded.user_id, keys = excluded.keys, device = excluded.device, last_failure = NULL
     RETURNING id`,
    [userId, newId(), endpoint, JSON.stringify({ p256dh, auth }), device, most],
  );
  return rows[0]?.id ?? null;
}

/** The browsers in which a user is notified. */
export async function listDevices(sql: SqlPool, userId: string): Promise<PushDevice[]> {
  const { rows } = await sql.query<PushDevice>(
    `SELECT id, device, created_at AS "createdAt", last_sent_at AS "lastSentAt", last_failure AS "lastFailure"
       FROM push_subscriptions WHERE user_id = $1 ORDER BY created_at, id`,
    [userId],
  );
  return rows;
}

/**
 * Notifies a user in this browser no more.
 * @returns false when it was none of theirs
 */
export async function deleteDevice(
  sql: SqlPool,
  userId: string,
  by: { id: string } | { endpoint: string },
): Promise<boolean> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['endpoint', by.endpoint];
  const { rows } = await sql.query(
    `DELETE FROM push_subscriptions WHERE user_id = $1 AND ${column} = $2 RETURNING id`,
    [userId, value],
  );
  return rows.length > 0;
}

/** Where to send what a user is to see on a lock screen. */
export async function findTargets(sql: SqlPool, userId: string): Promise<(PushTarget & { id: string })[]> {
  const { rows } = await sql.query<PushTarget & { id: string }>(
    `SELECT id, endpoint, keys ->> 'p256dh' AS p256dh, keys ->> 'auth' AS auth
       FROM push_subscriptions WHERE user_id = $1 ORDER BY created_at, id`,
    [userId],
  );
  return rows;
}

/** @param failure null: it was taken */
export async function noteSending(
  sql: SqlPool,
  id: string,
  now: Date,
  failure: string | null,
): Promise<void> {
  await sql.query(
    `UPDATE push_subscriptions
        SET last_sent_at = CASE WHEN $3::text IS NULL THEN $2 ELSE last_sent_at END, last_failure = $3
      WHERE id = $1`,
    [id, now, failure],
  );
}
