import { AppError } from '@/core/shared/app-error';
import type { SqlClient } from '@/core/shared/sql-pool';

/**
 * Makes sure that what this transaction writes still belongs to a connected shop, and that nobody disconnects it
 * before the transaction ends: what a disconnecting owner has erased must not come back with a late batch.
 * @throws AppError `unauthenticated` when the shop is not connected any more
 */
export async function holdConnection(client: SqlClient, storeId: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT id FROM platform_connections WHERE store_id = $1 AND status = 'connected' FOR SHARE`,
    [storeId],
  );
  if (rows.length === 0) throw new AppError('unauthenticated', 'The shop was disconnected meanwhile.');
}
