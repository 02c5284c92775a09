import type { SqlPool } from '@/core/shared/sql-pool';

/** Tells the planner at once what autovacuum would tell it minutes after a large import. */
export async function refreshStatistics(sql: SqlPool): Promise<void> {
  await sql.query('ANALYZE chunks, chunk_vectors, keyword_postings');
}
