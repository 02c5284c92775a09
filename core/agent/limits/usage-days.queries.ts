import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { ModelUsage } from './usage-tally';

/** Today in the store's time zone, in SQL; `s` is the row of stores. */
const TODAY = '(now() AT TIME ZONE s.time_zone)::date';

/**
 * Adds what a turn, or a call beside a turn, used to the store's day. Runs inside the caller's transaction, if any.
 */
export async function addUsageDay(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  usages: readonly ModelUsage[],
  { turns }: { turns: 0 | 1 } = { turns: 1 },
): Promise<void> {
  // In one order, so that two turns that end at once never wait for each other in a circle.
  const ordered = usages.toSorted((a, b) =>
    `${a.provider}/${a.model}` < `${b.provider}/${b.model}` ? -1 : 1,
  );
  for (const usage of ordered) {
    await client.query(
      `INSERT INTO usage_days (store_id, day, provider, model, turns, input_tokens, cached_tokens, output_tokens,
                               cost_micros)
       SELECT s.id, ${TODAY}, $2, $3, $8, $4, $5, $6, $7 FROM stores s WHERE s.id = $1
       ON CONFLICT (store_id, day, provider, model) DO UPDATE
         SET turns = usage_days.turns + excluded.turns,
             input_tokens = usage_days.input_tokens + excluded.input_tokens,
             cached_tokens = usage_days.cached_tokens + excluded.cached_tokens,
             output_tokens = usage_days.output_tokens + excluded.output_tokens,
             cost_micros = usage_days.cost_micros + excluded.cost_micros`,
      [
        storeId,
        usage.provider,
        usage.model,
        usage.inputTokens,
        usage.cachedTokens,
        usage.outputTokens,
        usage.costMicros ?? 0,
        turns,
      ],
    );
  }
}

export interface UsedToday {
  /** The day in the store's time zone, "2026-11-20". */
  day: string;
  /** Input and output together. */
  tokens: number;
  /** Millionths of a US dollar, as far as prices are known. */
  costMicros: number;
}

/** What the store's models have used since its midnight. */
export async function readUsedToday(sql: SqlPool, storeId: string): Promise<UsedToday> {
  const { rows } = await sql.query<{ day: string; tokens: string; cost: string }>(
    `SELECT to_char(${TODAY}, 'YYYY-MM-DD') AS day,
            coalesce(sum(u.input_tokens + u.output_tokens), 0) AS tokens, coalesce(sum(u.cost_micros), 0) AS cost
       FROM stores s LEFT JOIN usage_days u ON u.store_id = s.id AND u.day = ${TODAY}
      WHERE s.id = $1 GROUP BY s.id`,
    [storeId],
  );
  const row = rows[0];
  return { day: row?.day ?? '', tokens: Number(row?.tokens ?? 0), costMicros: Number(row?.cost ?? 0) };
}

export interface UsageDayRow extends ModelUsage {
  day: string;
  turns: number;
}

/** The store's last days with use, the newest first. */
export async function listUsageDays(sql: SqlPool, storeId: string, days: number): Promise<UsageDayRow[]> {
  const { rows } = await sql.query<Record<string, string>>(
    `SELECT to_char(u.day, 'YYYY-MM-DD') AS day, u.provider, u.model, u.turns, u.input_tokens, u.cached_tokens,
            u.output_tokens, u.cost_micros
       FROM usage_days u JOIN stores s ON s.id = u.store_id
      WHERE u.store_id = $1 AND u.day > ${TODAY} - $2::int
      ORDER BY u.day DESC, u.provider, u.model`,
    [storeId, days],
  );
  return rows.map((row) => ({
    day: row.day ?? '',
    provider: row.provider ?? '',
    model: row.model ?? '',
    turns: Number(row.turns),
    inputTokens: Number(row.input_tokens),
    cachedTokens: Number(row.cached_tokens),
    cacheWriteTokens: 0,
    outputTokens: Number(row.output_tokens),
    costMicros: Number(row.cost_micros),
  }));
}
