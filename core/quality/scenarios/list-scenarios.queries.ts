import { z } from 'zod';
import type { Page } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { escapeLike } from '@/core/shared/like-pattern';
import { readTurns, SCENARIO_ORIGINS, type ScenarioOrigin } from './scenario';

export const listScenariosSchema = z.object({
  storeId: z.uuid(),
  /** Part of the name or of a message. */
  query: z.string().trim().max(200).optional(),
  origin: z.enum(SCENARIO_ORIGINS).optional(),
  /** How it fared last. */
  result: z.enum(['passed', 'failed', 'never']).optional(),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100).default(25),
});

export interface ScenarioListItem {
  id: string;
  title: string;
  origin: ScenarioOrigin;
  enabled: boolean;
  assistantId: string | null;
  /** The shopper's first message. */
  firstMessage: string;
  turns: number;
  /** Facts, forbidden phrases and other things that its answers are checked for. */
  checks: number;
  /** How it fared last; null: never run. Times are ISO 8601. */
  last: { runId: string; passed: boolean; at: string } | null;
  updatedAt: string;
}

interface Row {
  id: string;
  title: string;
  origin: ScenarioOrigin;
  enabled: boolean;
  assistant_id: string | null;
  turns: unknown;
  updated_at: Date;
  run_id: string | null;
  passed: boolean | null;
  run_at: Date | null;
}

const FROM = `FROM scenarios s LEFT JOIN LATERAL (
    SELECT r.run_id, r.passed, u.created_at AS run_at
      FROM scenario_results r JOIN scenario_runs u ON u.store_id = r.store_id AND u.id = r.run_id
     WHERE r.store_id = s.store_id AND r.scenario_id = s.id
     ORDER BY u.created_at DESC LIMIT 1) last ON true
  WHERE s.store_id = $1 AND s.deleted_at IS NULL
    AND ($2::text IS NULL OR s.title ILIKE $2 OR EXISTS (
      SELECT FROM jsonb_array_elements(s.turns) turn WHERE turn->>'message' ILIKE $2))
    AND ($3::text IS NULL OR s.origin = $3)
    AND ($4::text IS NULL OR CASE $4 WHEN 'passed' THEN last.passed WHEN 'failed' THEN NOT last.passed
                                     ELSE last.run_id IS NULL END)`;

/** Tests of a store, the newest first. */
export async function listScenarios(
  ctx: Pick<AppContext, 'sql'>,
  input: z.input<typeof listScenariosSchema>,
): Promise<Page<ScenarioListItem>> {
  const { storeId, query, origin, result, page, pageSize } = listScenariosSchema.parse(input);
  const values = [storeId, query ? `%${escapeLike(query)}%` : null, origin ?? null, result ?? null];
  const [total, { rows }] = await Promise.all([
    ctx.sql.query<{ total: number }>(`SELECT count(*)::int AS total ${FROM}`, values),
    ctx.sql.query<Row>(
      `SELECT s.id, s.title, s.origin, s.enabled, s.assistant_id, s.turns, s.updated_at, last.* ${FROM}
        ORDER BY s.created_at DESC, s.id DESC LIMIT $5 OFFSET $6`,
      [...values, pageSize, (page - 1) * pageSize],
    ),
  ]);
  return { items: rows.map(toItem), total: total.rows[0]?.total ?? 0, page, page_size: pageSize };
}

function toItem(row: Row): ScenarioListItem {
  const turns = readTurns(row.turns);
  return {
    id: row.id,
    title: row.title,
    origin: row.origin,
    enabled: row.enabled,
    assistantId: row.assistant_id,
    firstMessage: turns[0]?.message ?? '',
    turns: turns.length,
    checks: turns.reduce((sum, { expect: { facts, forbidden, product, tool, handOff, outcome } }) => {
      const single = [product, tool, handOff, outcome].filter((value) => value !== undefined);
      return sum + facts.length + forbidden.length + single.length;
    }, 0),
    last:
      row.run_id && row.run_at
        ? { runId: row.run_id, passed: row.passed === true, at: row.run_at.toISOString() }
        : null,
    updatedAt: row.updated_at.toISOString(),
  };
}
