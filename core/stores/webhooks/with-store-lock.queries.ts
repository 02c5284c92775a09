import { AppError } from '@/core/shared/app-error';
import type { SqlPool } from '@/core/shared/sql-pool';

/**
 * Runs `work` while no other process does the same for the store. The lock is a session's and held on a connection of
 * its own, so it ends with the process, however that ends.
 * @param purpose names what must not happen twice at once
 * @throws AppError `unavailable` when somebody else is at it
 */
export async function withStoreLock<T>(
  sql: SqlPool,
  purpose: string,
  storeId: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = await sql.connect();
  const key = [`${purpose}:${storeId}`];
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
      key,
    );
    if (!rows[0]?.locked) throw new AppError('unavailable', 'Another worker is at it already.');
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key).catch((error: Error) => {
        // Without its connection the lock ends as well; it must not go back into the pool.
        broken = error;
      });
    }
  } finally {
    client.release(broken);
  }
}
