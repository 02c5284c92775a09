import { createHash } from 'node:crypto';
import type { Embedder } from '@/core/llm/embedder';
import type { SqlPool } from '@/core/shared/sql-pool';

/** pgvector indexes half-precision vectors up to this size; larger ones are compared one by one. */
const MAX_INDEXED_DIMS = 4_000;
const known = new Set<string>();

/**
 * Makes the two HNSW indexes of an embedding model that is used for the first time; the local model's come with the
 * migration. Partial indexes per model let vectors of different sizes share one table.
 */
export async function ensureVectorIndexes(sql: SqlPool, { id, dims }: Embedder): Promise<void> {
  if (dims > MAX_INDEXED_DIMS || known.has(id)) return;
  const { rows } = await sql.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE tablename = 'chunk_vectors' AND indexdef LIKE '%USING hnsw%'`,
  );
  const literal = modelLiteral(id);
  for (const collection of ['product', 'passage']) {
    const exists = rows.some(
      ({ indexdef }) => indexdef.includes(literal) && indexdef.includes(`'${collection}'`),
    );
    if (exists) continue;
    const name = `chunk_vectors_${createHash('sha256').update(id).digest('hex').slice(0, 12)}_${collection}_idx`;
    await sql.query(
      `CREATE INDEX IF NOT EXISTS ${name} ON chunk_vectors
       USING hnsw ((embedding::halfvec(${Math.floor(dims)})) halfvec_ip_ops)
       WHERE collection = '${collection}' AND model = ${literal}`,
    );
  }
  known.add(id);
}

/**
 * An embedder's id as an SQL literal. The planner only uses a partial index when the predicate stands in the query
 * as a constant, so it cannot be a parameter.
 */
export function modelLiteral(id: string): string {
  return `'${id.replace(/'/g, "''")}'`;
}
