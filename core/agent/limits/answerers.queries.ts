import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { SqlPool } from '@/core/shared/sql-pool';

export interface AnswererRow {
  provider: string;
  /** null: it has none, or the turn tells none. */
  model: string | null;
  answers: number;
  /** As many of them in place of a provider that was down, or whose budget was used up. */
  instead: number;
}

/** Who wrote the answers of the last days, by the store's own midnight. Tests of the bench are no answers. */
export async function listAnswerers(sql: SqlPool, storeId: string, days: number): Promise<AnswererRow[]> {
  const { rows } = await sql.query<AnswererRow>(
    `SELECT t.provider, t.model, count(*)::int AS answers, count(t.fell_back_from)::int AS instead
       FROM stores s
       JOIN turns t ON t.store_id = s.id
        AND t.started_at >= (((now() AT TIME ZONE s.time_zone)::date - $2::int + 1)::timestamp AT TIME ZONE s.time_zone)
       JOIN conversations c ON c.store_id = t.store_id AND c.id = t.conversation_id
      WHERE s.id = $1 AND t.status = 'done' AND c.channel <> $3
      GROUP BY t.provider, t.model
      ORDER BY answers DESC, t.provider, t.model`,
    [storeId, days, BENCH_CHANNEL],
  );
  return rows;
}
