import { type Page, type PageQuery, pageWindow, toPage } from '@/core/contracts/page';
import type { SyncResource } from '@/core/contracts/sync-progress';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { SqlClient } from '@/core/shared/sql-pool';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { SyncRun } from '@/prisma/generated/client';
import { MAX_STORED_FAULTS } from './sync-limits';
import { findRun } from './sync-runs.queries';

/** An item that could not be taken over. */
export interface Fault {
  externalId: string | null;
  message: string;
}

export interface SyncErrorView extends Fault {
  resource: string;
  createdAt: string;
}

/** @param before faults of the run that were counted already: only the first of a run are kept */
export async function storeFaults(
  client: SqlClient,
  run: Pick<SyncRun, 'storeId' | 'id'>,
  resource: SyncResource,
  faults: readonly Fault[],
  before: number,
): Promise<void> {
  const kept = faults.slice(0, Math.max(0, MAX_STORED_FAULTS - before));
  if (kept.length === 0) return;
  await client.query(
    `INSERT INTO sync_errors (store_id, run_id, resource, external_id, message)
     SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[])`,
    [
      run.storeId,
      run.id,
      resource,
      kept.map(({ externalId }) => (externalId === null ? null : cleanLine(externalId, 200))),
      kept.map(({ message }) => cleanLine(message, 1000)),
    ],
  );
}

/** Forgets a resource's faults before it is read anew. */
export async function forgetFaults(
  client: SqlClient,
  run: Pick<SyncRun, 'storeId' | 'id'>,
  resource: SyncResource,
): Promise<void> {
  await client.query('DELETE FROM sync_errors WHERE store_id = $1 AND run_id = $2 AND resource = $3', [
    run.storeId,
    run.id,
    resource,
  ]);
}

/** Faults of a run, in the order in which they were met. @throws AppError `not_found` */
export async function listSyncErrors(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  runId: string,
  query: PageQuery,
): Promise<Page<SyncErrorView>> {
  if (!(await findRun(ctx, storeId, requireUuid(runId, 'The sync')))) throw notFound('The sync');
  const where = { storeId, runId };
  const [errors, total] = await Promise.all([
    ctx.db.syncError.findMany({
      where,
      orderBy: { id: 'asc' },
      ...pageWindow(query),
    }),
    ctx.db.syncError.count({ where }),
  ]);
  return toPage(
    errors.map(({ resource, externalId, message, createdAt }) => ({
      resource,
      externalId,
      message,
      createdAt: createdAt.toISOString(),
    })),
    total,
    query,
  );
}
