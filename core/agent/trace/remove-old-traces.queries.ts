import type { AppContext } from '@/core/shared/context';

const KEEP_DAYS = 90;
const BATCH = 500;

/** Traces are for finding out what went wrong lately; what the answer cost and said stays. */
export async function removeOldTraces(ctx: Pick<AppContext, 'sql' | 'now'>): Promise<number> {
  const before = new Date(ctx.now().getTime() - KEEP_DAYS * 86_400_000);
  for (let removed = 0; ; ) {
    const { rows } = await ctx.sql.query(
      `UPDATE turns SET trace = NULL
        WHERE (store_id, id) IN (
          SELECT store_id, id FROM turns WHERE trace IS NOT NULL AND finished_at < $1 LIMIT $2)
        RETURNING 1`,
      [before, BATCH],
    );
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}
