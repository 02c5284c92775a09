import type { AppContext } from '@/core/shared/context';
import type { SqlPool } from '@/core/shared/sql-pool';
import { type AgentSettings, readAgentSettings } from './agent-settings';

/** How long limits that are read with every message may lag behind a change. */
const FRESH_MS = 10_000;
const MAX_STORES = 5_000;

interface Read {
  at: number;
  settings: Promise<AgentSettings>;
}

/** Per database: each process, and each test, has its own. */
const reads = new WeakMap<SqlPool, Map<string, Read>>();

/**
 * The store's settings for the agent, at most ten seconds old. For limits that are checked with every message; what
 * shows or changes settings reads the row itself.
 */
export async function recentAgentSettings(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
): Promise<AgentSettings> {
  const byStore = reads.get(ctx.sql) ?? new Map<string, Read>();
  reads.set(ctx.sql, byStore);
  const now = ctx.now().getTime();
  const known = byStore.get(storeId);
  if (known && Math.abs(now - known.at) < FRESH_MS) return known.settings;
  if (byStore.size >= MAX_STORES) byStore.clear();
  const settings = readRow(ctx.sql, storeId);
  byStore.set(storeId, { at: now, settings });
  // What could not be read is asked for again.
  settings.catch(() => byStore.delete(storeId));
  return settings;
}

async function readRow(sql: SqlPool, storeId: string): Promise<AgentSettings> {
  const { rows } = await sql.query<{ settings: unknown }>(
    'SELECT agent_settings AS settings FROM stores WHERE id = $1',
    [storeId],
  );
  return readAgentSettings(rows[0]?.settings);
}
