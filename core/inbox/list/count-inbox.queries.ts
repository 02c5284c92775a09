import type { AppContext } from '@/core/shared/context';
import { COUNTED_AT_MOST } from './counted-at-most';
import { filterSql, orderOf } from './filter-sql';
import { INBOX_VIEWS, type InboxView } from './inbox-filter';

/** Conversations per list, each at most `COUNTED_AT_MOST`. `resolved` and `all` only ever grow and are not counted. */
export type InboxCounts = Record<Exclude<InboxView, 'resolved' | 'all'>, number>;

/** @param userId who reads, for `mine` */
export async function countInbox(
  ctx: Pick<AppContext, 'sql'>,
  { storeId, userId }: { storeId: string; userId: string },
): Promise<InboxCounts> {
  const values: unknown[] = [storeId];
  const counts = INBOX_VIEWS.filter((view) => view !== 'resolved' && view !== 'all').map((view) => {
    // Sorted as the list is: else the planner reads on through all conversations for the first that belong to it.
    const { column, direction } = orderOf(view);
    return `(SELECT count(*)::int FROM (SELECT FROM conversations c
        WHERE c.store_id = $1 AND ${filterSql({ view }, userId, values)}
        ORDER BY ${column} ${direction}, c.id ${direction} LIMIT ${COUNTED_AT_MOST}) counted) AS "${view}"`;
  });
  const { rows } = await ctx.sql.query<InboxCounts>(`SELECT ${counts.join(', ')}`, values);
  const row = rows[0];
  if (!row) throw new Error('a select without a table returns one row');
  return row;
}
