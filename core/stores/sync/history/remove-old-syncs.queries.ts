import type { AppContext } from '@/core/shared/context';

/**
 * Removes webhook events a week after they were worked off (one that waits for a shop to be reconnected after a
 * month: the reconciliation makes good for it), and the runs of more than a month ago, save the last of each kind.
 */
export async function removeOldSyncs(ctx: Pick<AppContext, 'sql' | 'now'>): Promise<void> {
  const now = ctx.now();
  await ctx.sql.query(
    `DELETE FROM webhook_events WHERE (status <> 'received' AND processed_at < $1::timestamptz - interval '7 days')
       OR received_at < $1::timestamptz - interval '30 days'`,
    [now],
  );
  await ctx.sql.query(
    `DELETE FROM sync_runs r WHERE r.finished_at < $1::timestamptz - interval '30 days' AND EXISTS (
       SELECT FROM sync_runs newer WHERE newer.store_id = r.store_id AND newer.kind = r.kind
         AND newer.status = r.status AND newer.created_at > r.created_at)`,
    [now],
  );
}
