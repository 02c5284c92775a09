import { prepared } from '@/core/shared/prepared-statement';
import type { SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { ActionName } from '../action-names';
import type { ActionPolicy } from './action-limits';

/** A transaction's connection will do as well. */
export interface SqlContext {
  sql: Pick<SqlPool, 'query'>;
}

export interface PolicyRow {
  action: string;
  mode: string;
  limits: unknown;
}

/** The policies that the store has stored; actions without one go by the default. */
export async function findPolicies(ctx: SqlContext, storeId: string): Promise<PolicyRow[]> {
  const { rows } = await ctx.sql.query<PolicyRow>(
    prepared('SELECT action, mode, limits FROM action_policies WHERE store_id = $1'),
    [storeId],
  );
  return rows;
}

/** Stores the policies of these actions, each in place of the one before. */
export async function upsertPolicies(
  ctx: SqlContext,
  storeId: string,
  policies: readonly (ActionPolicy & { action: ActionName })[],
): Promise<void> {
  await ctx.sql.query(
    `INSERT INTO action_policies (store_id, action, mode, limits, updated_at)
     SELECT $1, action, mode::"ActionMode", limits, now()
       FROM json_to_recordset($2::json) AS r(action text, mode text, limits jsonb)
     ON CONFLICT (store_id, action) DO UPDATE SET mode = excluded.mode, limits = excluded.limits, updated_at = now()`,
    [storeId, toStorableJson(policies)],
  );
}
