import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { Role } from '../permissions';

export interface Member {
  userId: string;
  name: string;
  email: string;
  role: Role;
  hasPicture: boolean;
  away: boolean;
  /** Tag ids. */
  skills: string[];
  active: boolean;
  /** Conversations that are theirs now. */
  open: number;
  /** ISO 8601 in UTC. */
  joinedAt: string;
}

/** The store's people: owners first, those who have left last. */
export async function readMembers(sql: SqlPool, storeId: string): Promise<Member[]> {
  const { rows } = await sql.query<Omit<Member, 'joinedAt'> & { joinedAt: Date }>(
    `SELECT u.id AS "userId", u.name, u.email, m.role, u.picture IS NOT NULL AS "hasPicture", m.away, m.skills,
            m.deactivated_at IS NULL AS active, m.created_at AS "joinedAt",
            (SELECT count(*)::int FROM conversations c
              WHERE c.store_id = m.store_id AND c.assignee_id = m.user_id AND c.status = 'assigned') AS open
       FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.store_id = $1
      ORDER BY m.deactivated_at IS NOT NULL,
               array_position(ARRAY['owner', 'admin', 'agent', 'viewer'], m.role::text), lower(u.name), u.id`,
    [storeId],
  );
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}

/** Everybody's row, locked: whoever is the last owner cannot stop being it in two places at once. */
export async function lockMembers(
  client: SqlClient,
  storeId: string,
): Promise<{ userId: string; name: string; role: Role; active: boolean }[]> {
  const { rows } = await client.query<{ userId: string; name: string; role: Role; active: boolean }>(
    `SELECT m.user_id AS "userId", u.name, m.role, m.deactivated_at IS NULL AS active
       FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.store_id = $1 ORDER BY m.user_id FOR UPDATE OF m`,
    [storeId],
  );
  return rows;
}

/** Gives a member of the store another role. */
export async function writeRole(
  client: SqlClient,
  storeId: string,
  userId: string,
  role: Role,
): Promise<void> {
  await client.query('UPDATE memberships SET role = $3::"Role" WHERE store_id = $1 AND user_id = $2', [
    storeId,
    userId,
    role,
  ]);
}

/** @param deactivatedAt null: active again */
export async function writeDeactivated(
  client: SqlClient,
  storeId: string,
  userId: string,
  deactivatedAt: Date | null,
): Promise<void> {
  await client.query('UPDATE memberships SET deactivated_at = $3 WHERE store_id = $1 AND user_id = $2', [
    storeId,
    userId,
    deactivatedAt,
  ]);
  if (!deactivatedAt) return;
  await client.query('DELETE FROM teammate_presence WHERE store_id = $1 AND user_id = $2', [storeId, userId]);
}

/** Conversations that somebody is in charge of. */
export async function findAssigned(client: SqlClient, storeId: string, userId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM conversations WHERE store_id = $1 AND assignee_id = $2 AND status = 'assigned' ORDER BY id`,
    [storeId, userId],
  );
  return rows.map(({ id }) => id);
}

/** @returns whether the member is active; null: there is none */
export async function writeWork(
  sql: SqlPool,
  member: { storeId: string; userId: string; away?: boolean | undefined; skills?: string[] | undefined },
): Promise<boolean | null> {
  const { rows } = await sql.query<{ active: boolean }>(
    `UPDATE memberships SET away = coalesce($3, away),
            skills = coalesce((SELECT array_agg(t.id ORDER BY t.id) FROM tags t
                                WHERE t.store_id = $1 AND t.id = ANY ($4::uuid[])),
                              CASE WHEN $4::uuid[] IS NULL THEN skills ELSE '{}' END)
      WHERE store_id = $1 AND user_id = $2 RETURNING deactivated_at IS NULL AS active`,
    [member.storeId, member.userId, member.away ?? null, member.skills ?? null],
  );
  return rows[0]?.active ?? null;
}
