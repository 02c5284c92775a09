import type { SyncResource } from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';
import type { SqlClient } from '@/core/shared/sql-pool';

/** Up to when a store's resources are known; one that is missing was never read to its end. */
export async function readMarks(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<Partial<Record<SyncResource, Date>>> {
  const marks = await ctx.db.syncMark.findMany({ where: { storeId } });
  return Object.fromEntries(marks.map(({ resource, syncedThrough }) => [resource, syncedThrough]));
}

/** Moves a mark forward, in the transaction that says that the resource was read to its end. */
export async function moveMark(
  client: SqlClient,
  storeId: string,
  resource: SyncResource,
  syncedThrough: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO sync_marks (store_id, resource, synced_through) VALUES ($1, $2, $3)
     ON CONFLICT (store_id, resource)
     DO UPDATE SET synced_through = greatest(sync_marks.synced_through, excluded.synced_through)`,
    [storeId, resource, syncedThrough],
  );
}
