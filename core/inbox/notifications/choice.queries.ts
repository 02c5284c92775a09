import type { SqlPool } from '@/core/shared/sql-pool';
import type { NotificationChoice } from './notification-choice';

/** How a member wants to be notified, as stored, and the store's time zone. */
export async function findChoice(
  sql: SqlPool,
  storeId: string,
  userId: string,
): Promise<{ notify: unknown; timeZone: string }> {
  const { rows } = await sql.query<{ notify: unknown; timeZone: string }>(
    `SELECT m.notify, s.time_zone AS "timeZone" FROM memberships m JOIN stores s ON s.id = m.store_id
      WHERE m.store_id = $1 AND m.user_id = $2`,
    [storeId, userId],
  );
  return rows[0] ?? { notify: {}, timeZone: 'UTC' };
}

/** Stores how a member of the store wants to be notified. */
export async function writeChoice(
  sql: SqlPool,
  { storeId, userId }: { storeId: string; userId: string },
  choice: NotificationChoice,
): Promise<void> {
  await sql.query('UPDATE memberships SET notify = $3 WHERE store_id = $1 AND user_id = $2', [
    storeId,
    userId,
    JSON.stringify(choice),
  ]);
}
