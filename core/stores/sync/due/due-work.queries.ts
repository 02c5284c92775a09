import type { SyncKindView, SyncStatusView } from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';
import { LOST_AFTER_MS } from '../sync-limits';

type Ctx = Pick<AppContext, 'sql' | 'now'>;

/** The last run of each kind, in whatever state. */
export interface LastRun {
  kind: SyncKindView;
  status: SyncStatusView;
  createdAt: Date;
  finishedAt: Date | null;
  progress: unknown;
}

export interface ConnectedStore {
  storeId: string;
  webhooksCheckedAt: Date | null;
  /** Some pass has come to its end. */
  wasRead: boolean;
  runs: LastRun[];
}

const RUN = `json_build_object('kind', r.kind, 'status', r.status, 'progress', r.progress,
  'createdAt', floor(extract(epoch FROM r.created_at) * 1000),
  'finishedAt', floor(extract(epoch FROM r.finished_at) * 1000))`;

/** Stores with a shop that is connected, each with its last run of every kind. */
export async function findConnectedStores(
  { sql }: Pick<Ctx, 'sql'>,
  storeId?: string,
): Promise<ConnectedStore[]> {
  const { rows } = await sql.query<Omit<ConnectedStore, 'runs'> & { runs: StoredRun[] }>(
    `SELECT c.store_id AS "storeId", c.webhooks_checked_at AS "webhooksCheckedAt",
       EXISTS (SELECT FROM sync_runs d WHERE d.store_id = c.store_id AND d.status = 'done') AS "wasRead",
       coalesce(json_agg(${RUN}) FILTER (WHERE r.id IS NOT NULL), '[]') AS runs
     FROM platform_connections c
     LEFT JOIN LATERAL (
       SELECT DISTINCT ON (kind) * FROM sync_runs r WHERE r.store_id = c.store_id ORDER BY kind, created_at DESC
     ) r ON true
     WHERE c.status = 'connected' AND ($1::uuid IS NULL OR c.store_id = $1) GROUP BY c.store_id, c.id`,
    [storeId ?? null],
  );
  return rows.map((row) => ({ ...row, runs: row.runs.map(toLastRun) }));
}

type StoredRun = Omit<LastRun, 'createdAt' | 'finishedAt'> & { createdAt: number; finishedAt: number | null };

function toLastRun({ createdAt, finishedAt, ...run }: StoredRun): LastRun {
  return {
    ...run,
    createdAt: new Date(createdAt),
    finishedAt: finishedAt === null ? null : new Date(finishedAt),
  };
}

/** Runs whose job or worker got lost: queued for a while with nothing of their store running, or silent. */
export async function findLostRuns({ sql, now }: Ctx): Promise<{ storeId: string; id: string }[]> {
  const silentSince = new Date(now().getTime() - LOST_AFTER_MS);
  const { rows } = await sql.query<{ storeId: string; id: string }>(
    `SELECT r.store_id AS "storeId", r.id FROM sync_runs r
     JOIN platform_connections c ON c.store_id = r.store_id AND c.status = 'connected'
     WHERE (r.status = 'running' AND r.heartbeat_at < $1)
       OR (r.status = 'queued' AND r.created_at < $1 AND NOT EXISTS (
         SELECT FROM sync_runs o WHERE o.store_id = r.store_id AND o.status = 'running'))`,
    [silentSince],
  );
  return rows;
}
