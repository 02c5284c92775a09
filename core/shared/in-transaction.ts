import type { SqlClient, SqlPool } from './sql-pool';

/** Runs `work` in one transaction on one connection; rolls back when it throws. */
export async function inTransaction<T>(sql: SqlPool, work: (client: SqlClient) => Promise<T>): Promise<T> {
  const client = await sql.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((fault: Error) => {
      // The connection itself is gone: it must not go back into the pool.
      broken = fault;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
