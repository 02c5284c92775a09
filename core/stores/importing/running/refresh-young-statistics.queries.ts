import type { SqlPool } from '@/core/shared/sql-pool';

/**
 * Tells the planner of tables that were empty when it last heard of them, or that it never heard of. Autovacuum does so
 * within a minute; until then each new variant would have its product looked for among all products of the store, so
 * that the first import of a new instance gets slower with every batch. Call it after a batch, outside of transactions.
 */
export async function refreshYoungStatistics(sql: SqlPool): Promise<void> {
  const { rows } = await sql.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE oid = ANY ('{products,variants,orders,order_lines,customers}'::regclass[])
       AND reltuples < 1 AND pg_relation_size(oid) > 0`,
  );
  if (rows.length > 0) await sql.query(`ANALYZE ${rows.map(({ name }) => name).join(', ')}`);
}
