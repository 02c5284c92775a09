import type { SqlPool } from '@/core/shared/sql-pool';

/** What may change although nobody was let in: counters of limits, and signs of life. */
const PASSING = [
  '_prisma_migrations',
  'live_event_bodies',
  'rate_limits',
  'teammate_presence',
  'worker_heartbeats',
];

/** All that is stored, as one hash for each table: who is refused has changed none of it. */
export async function printDatabase(sql: SqlPool): Promise<Record<string, string>> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [PASSING],
  );
  const hashes = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(x::text, '|' ORDER BY x::text)) AS hash FROM "${name}" x`,
  );
  const { rows } = await sql.query<{ name: string; hash: string | null }>(hashes.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash ?? '']));
}
