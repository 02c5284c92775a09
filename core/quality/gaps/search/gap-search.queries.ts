import type { GapSearchView } from '@/core/contracts/gap-search';
import type { AppContext } from '@/core/shared/context';

type Sql = Pick<AppContext, 'sql' | 'now'>;

interface Row extends Omit<GapSearchView, 'finishedAt'> {
  finishedAt: Date | null;
}
const COLUMNS = 'status, total, done, found, failure, finished_at AS "finishedAt"';

/** The store's latest search; null: there was none yet. */
export async function readGapSearch(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
): Promise<GapSearchView | null> {
  const { rows } = await ctx.sql.query<Row>(`SELECT ${COLUMNS} FROM gap_searches WHERE store_id = $1`, [
    storeId,
  ]);
  return rows[0] ? toView(rows[0]) : null;
}

/** Notes that a search is to begin. One that waits or runs stays as it is, unless it has been lost. */
export async function queueGapSearch(ctx: Sql, storeId: string, lostBefore: Date): Promise<GapSearchView> {
  await ctx.sql.query(
    `INSERT INTO gap_searches AS s (store_id, status, requested_at) VALUES ($1, 'queued', $2)
     ON CONFLICT (store_id) DO UPDATE
       SET status = 'queued', total = 0, done = 0, found = 0, failure = NULL, requested_at = $2
     WHERE s.status IN ('done', 'failed') OR s.requested_at < $3`,
    [storeId, ctx.now(), lostBefore],
  );
  const search = await readGapSearch(ctx, storeId);
  if (!search) throw new Error('The search was neither noted nor found.');
  return search;
}

/** @param change what is left out stays; `finished` notes the time */
export async function writeGapSearch(
  ctx: Sql,
  storeId: string,
  change: Partial<Omit<GapSearchView, 'finishedAt'>> & { finished?: boolean },
): Promise<GapSearchView> {
  const { rows } = await ctx.sql.query<Row>(
    `INSERT INTO gap_searches AS s (store_id, status, total, done, found, failure, requested_at)
     VALUES ($1, coalesce($2, 'running'), coalesce($3, 0), coalesce($4, 0), coalesce($5, 0), $6, $7)
     ON CONFLICT (store_id) DO UPDATE
       SET status = coalesce($2, s.status), total = coalesce($3, s.total), done = coalesce($4, s.done),
           found = coalesce($5, s.found), failure = $6,
           finished_at = CASE WHEN $8 THEN $7 ELSE s.finished_at END
     RETURNING ${COLUMNS}`,
    [
      storeId,
      change.status ?? null,
      change.total ?? null,
      change.done ?? null,
      change.found ?? null,
      change.failure ?? null,
      ctx.now(),
      change.finished ?? false,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('The search was not stored.');
  return toView(row);
}

/**
 * Stores whose night it is and that have not been looked at since `before`, if shoppers have written to them since; a
 * store that never was comes at any hour.
 */
export async function findStoresDue(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  { before, fromHour, toHour }: { before: Date; fromHour: number; toHour: number },
): Promise<string[]> {
  const { rows } = await ctx.sql.query<{ id: string }>(
    `SELECT s.id FROM stores s LEFT JOIN gap_searches g ON g.store_id = s.id
      WHERE (g.store_id IS NULL AND EXISTS (
               SELECT 1 FROM conversations c WHERE c.store_id = s.id AND c.last_message_at < $1::timestamptz - interval '1 hour'))
         OR (g.requested_at < $2
             AND extract(hour FROM $1::timestamptz AT TIME ZONE s.time_zone) >= $3
             AND extract(hour FROM $1::timestamptz AT TIME ZONE s.time_zone) < $4)`,
    [ctx.now(), before, fromHour, toHour],
  );
  return rows.map(({ id }) => id);
}

function toView({ finishedAt, ...row }: Row): GapSearchView {
  return { ...row, finishedAt: finishedAt?.toISOString() ?? null };
}
