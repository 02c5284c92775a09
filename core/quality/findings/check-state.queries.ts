import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

export interface CheckState {
  /** `none`: the store's knowledge was never checked. */
  status: 'none' | 'queued' | 'running' | 'done' | 'failed';
  /** Passages compared so far, and in all. */
  done: number;
  total: number;
  failure: string | null;
  requestedAt: string | null;
  finishedAt: string | null;
}

type Change = Partial<{
  status: Exclude<CheckState['status'], 'none'>;
  done: number;
  total: number;
  failure: string | null;
  finishedAt: Date;
}>;

/** How far the check of a store's knowledge is; `none` before the first. */
export async function readCheckState({ db }: Pick<AppContext, 'db'>, storeId: string): Promise<CheckState> {
  const row = await db.knowledgeCheck.findUnique({ where: { storeId } });
  if (!row) return { status: 'none', done: 0, total: 0, failure: null, requestedAt: null, finishedAt: null };
  return {
    status: row.status as CheckState['status'],
    done: row.done,
    total: row.total,
    failure: row.failure,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** Writes where the check is and tells the team's browsers. */
export async function writeCheckState(
  ctx: Pick<AppContext, 'db' | 'events' | 'now'>,
  storeId: string,
  change: Change,
): Promise<void> {
  const { status = 'running', ...rest } = change;
  await ctx.db.knowledgeCheck.upsert({
    where: { storeId },
    create: { storeId, status, requestedAt: ctx.now(), ...rest },
    update: { status, ...rest, ...(status === 'queued' ? { requestedAt: ctx.now() } : {}) },
  });
  publishCheck(ctx, storeId);
}

/** What is shown is to be fetched anew. */
export function publishCheck({ events }: Pick<AppContext, 'events'>, storeId: string): void {
  events.publish({ topic: storeTopic(storeId), name: 'findings:changed', data: {} });
}

/** Stores with knowledge besides their catalog. */
export async function findStoresWithKnowledge({ sql }: Pick<AppContext, 'sql'>): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT DISTINCT store_id AS id FROM knowledge_sources WHERE type <> 'catalog' AND NOT paused`,
  );
  return rows.map(({ id }) => id);
}
