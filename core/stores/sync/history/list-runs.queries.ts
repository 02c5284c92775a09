import { type PageQuery, pageWindow } from '@/core/contracts/page';
import type { SyncKindView } from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';
import type { SyncRun } from '@/prisma/generated/client';

type Db = Pick<AppContext, 'db'>;

/** Runs that run or wait: the one that runs, then in the order in which they were asked for. */
export async function findActiveRuns(ctx: Db, storeId: string): Promise<SyncRun[]> {
  const runs = await ctx.db.syncRun.findMany({
    where: { storeId, status: { in: ['queued', 'running'] } },
    orderBy: { createdAt: 'asc' },
  });
  return runs.sort((a, b) => Number(b.status === 'running') - Number(a.status === 'running'));
}

/** The last run of a kind that has come to an end, good or bad. */
export function findLastEnded(ctx: Db, storeId: string, kind: SyncKindView): Promise<SyncRun | null> {
  return ctx.db.syncRun.findFirst({
    where: { storeId, kind, status: { in: ['done', 'failed', 'cancelled'] } },
    orderBy: { createdAt: 'desc' },
  });
}

/** A page of a store's runs, newest first. */
export async function listRuns(
  ctx: Db,
  storeId: string,
  query: PageQuery,
): Promise<{ runs: SyncRun[]; total: number }> {
  const where = { storeId };
  const [runs, total] = await Promise.all([
    ctx.db.syncRun.findMany({
      where,
      orderBy: { createdAt: 'desc' },
      ...pageWindow(query),
    }),
    ctx.db.syncRun.count({ where }),
  ]);
  return { runs, total };
}
