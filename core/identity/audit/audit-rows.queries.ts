import type { SqlPool } from '@/core/shared/sql-pool';
import type { AuditAction } from './audit-actions';

/** A line of the store's record. `at` is ISO 8601 in UTC. */
export interface AuditLine {
  id: string;
  actorId: string | null;
  actorName: string;
  actorHasPicture: boolean;
  action: AuditAction;
  subject: string | null;
  data: unknown;
  at: string;
}

export interface AuditFilter {
  storeId: string;
  actorId: string | null;
  /** null: all of them. */
  actions: readonly string[] | null;
  /** null: from the beginning. */
  since: Date | null;
}

const WHERE = `store_id = $1 AND ($2::uuid IS NULL OR actor_id = $2)
  AND ($3::text[] IS NULL OR action = ANY ($3)) AND ($4::timestamptz IS NULL OR created_at >= $4)`;

function values({ storeId, actorId, actions, since }: AuditFilter): unknown[] {
  return [storeId, actorId, actions, since];
}

/** How many entries of the log pass the filter. */
export async function countAudit(sql: SqlPool, filter: AuditFilter): Promise<number> {
  const { rows } = await sql.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM audit_entries WHERE ${WHERE}`,
    values(filter),
  );
  return rows[0]?.total ?? 0;
}

/** Newest first. */
export async function readAudit(
  sql: SqlPool,
  filter: AuditFilter,
  { take, skip }: { take: number; skip: number },
): Promise<AuditLine[]> {
  const { rows } = await sql.query<Omit<AuditLine, 'at'> & { created_at: Date }>(
    `SELECT a.id, a.actor_id AS "actorId", a.actor_name AS "actorName", a.action, a.subject, a.data, a.created_at,
            EXISTS (SELECT FROM users u WHERE u.id = a.actor_id AND u.picture IS NOT NULL) AS "actorHasPicture"
       FROM audit_entries a WHERE ${WHERE} ORDER BY a.created_at DESC, a.id DESC LIMIT $5 OFFSET $6`,
    [...values(filter), take, skip],
  );
  return rows.map(({ created_at, ...line }) => ({ ...line, at: created_at.toISOString() }));
}

/** Everybody who is in the record, by name; those who have left as well. */
export async function readActors(sql: SqlPool, storeId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql.query<{ id: string; name: string }>(
    `SELECT u.id, u.name FROM users u
      WHERE u.id IN (SELECT actor_id FROM audit_entries WHERE store_id = $1) ORDER BY lower(u.name), u.id`,
    [storeId],
  );
  return rows;
}
