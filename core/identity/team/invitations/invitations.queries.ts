import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { Role } from '../../permissions';

/** Whether the address belongs to somebody who is of the team now. */
export async function isMemberByEmail(client: SqlClient, storeId: string, email: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM users u JOIN memberships m ON m.user_id = u.id
      WHERE m.store_id = $1 AND u.email = $2 AND m.deactivated_at IS NULL`,
    [storeId, email],
  );
  return rows.length > 0;
}

/**
 * Stores an invitation by the hash of its token.
 * @returns its id
 */
export async function insertInvitation(
  client: SqlClient,
  row: {
    storeId: string;
    email: string;
    role: Role;
    tokenHash: string;
    invitedById: string;
    expiresAt: Date;
  },
): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO invitations (store_id, id, email, role, token_hash, invited_by_id, expires_at)
     VALUES ($1, $2, $3, $4::"Role", $5, $6, $7)`,
    [row.storeId, id, row.email, row.role, row.tokenHash, row.invitedById, row.expiresAt],
  );
  return id;
}

/** Ends open invitations by address or id. @returns the addresses of those that were open */
export async function revokeInvitations(
  client: SqlClient,
  storeId: string,
  by: { email: string } | { id: string },
  now: Date,
): Promise<string[]> {
  const [column, value] = 'email' in by ? ['email', by.email] : ['id', by.id];
  const { rows } = await client.query<{ email: string }>(
    `UPDATE invitations SET revoked_at = $3
      WHERE store_id = $1 AND ${column} = $2 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING email`,
    [storeId, value, now],
  );
  return rows.map(({ email }) => email);
}

/** Ends open invitations that somebody made, but for roles that they may still give. */
export async function revokeInvitationsBy(
  client: SqlClient,
  { storeId, userId, keep, now }: { storeId: string; userId: string; keep: readonly Role[]; now: Date },
): Promise<void> {
  await client.query(
    `UPDATE invitations SET revoked_at = $4
      WHERE store_id = $1 AND invited_by_id = $2 AND role::text <> ALL ($3::text[])
        AND accepted_at IS NULL AND revoked_at IS NULL`,
    [storeId, userId, keep, now],
  );
}

export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  expired: boolean;
  /** ISO 8601 in UTC. */
  expiresAt: string;
}

/** Invitations that were neither accepted nor taken back, newest first; expired ones for as long again. */
export async function listInvitations(sql: SqlPool, storeId: string, now: Date): Promise<OpenInvitation[]> {
  const { rows } = await sql.query<Omit<OpenInvitation, 'expiresAt'> & { expiresAt: Date }>(
    `SELECT i.id, i.email, i.role, u.name AS "invitedBy", i.expires_at AS "expiresAt", i.expires_at <= $2 AS expired
       FROM invitations i LEFT JOIN users u ON u.id = i.invited_by_id
      WHERE i.store_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
        AND i.expires_at > $2::timestamptz - interval '7 days'
      ORDER BY i.created_at DESC`,
    [storeId, now],
  );
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}

export interface InvitationRow {
  storeId: string;
  id: string;
  email: string;
  role: Role;
  storeName: string;
  inviterName: string | null;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  /** The account that has the invited address; null: none yet. */
  userId: string | null;
  /** That account is of the team now. */
  isMember: boolean;
}

/** @param lock until the transaction ends, so that a link is used once */
export async function findInvitation(
  sql: SqlPool | SqlClient,
  tokenHash: string,
  { lock }: { lock: boolean },
): Promise<InvitationRow | null> {
  const { rows } = await sql.query<InvitationRow>(
    `SELECT i.store_id AS "storeId", i.id, i.email, i.role, s.name AS "storeName",
            (SELECT name FROM users WHERE id = i.invited_by_id) AS "inviterName", i.expires_at AS "expiresAt",
            i.accepted_at AS "acceptedAt", i.revoked_at AS "revokedAt",
            u.id AS "userId",
            EXISTS (SELECT FROM memberships m WHERE m.store_id = i.store_id AND m.user_id = u.id
                       AND m.deactivated_at IS NULL) AS "isMember"
       FROM invitations i JOIN stores s ON s.id = i.store_id LEFT JOIN users u ON u.email = i.email
      WHERE i.token_hash = $1 ${lock ? 'FOR UPDATE OF i' : ''}`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

/** Notes that an invitation was accepted, after which its link opens nothing. */
export async function markAccepted(
  client: SqlClient,
  { storeId, id }: { storeId: string; id: string },
  now: Date,
): Promise<void> {
  await client.query('UPDATE invitations SET accepted_at = $3 WHERE store_id = $1 AND id = $2', [
    storeId,
    id,
    now,
  ]);
}

/** @returns the new account's id; null when somebody was quicker to take the address */
export async function insertUser(
  client: SqlClient,
  user: { email: string; name: string; passwordHash: string },
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [newId(), user.email, user.name, user.passwordHash],
  );
  return rows[0]?.id ?? null;
}

/** Makes somebody a member, or one again who had left. */
export async function joinStore(
  client: SqlClient,
  member: { storeId: string; userId: string; role: Role },
): Promise<void> {
  await client.query(
    `INSERT INTO memberships (store_id, user_id, role) VALUES ($1, $2, $3::"Role")
     ON CONFLICT (store_id, user_id) DO UPDATE SET role = excluded.role, deactivated_at = NULL`,
    [member.storeId, member.userId, member.role],
  );
}

/** Who invites to what, in words; general ones when either is gone. */
export async function findInviter(
  sql: SqlPool,
  storeId: string,
  userId: string,
): Promise<{ storeName: string; inviterName: string }> {
  const { rows } = await sql.query<{ storeName: string; inviterName: string }>(
    `SELECT s.name AS "storeName", u.name AS "inviterName" FROM stores s, users u WHERE s.id = $1 AND u.id = $2`,
    [storeId, userId],
  );
  return rows[0] ?? { storeName: 'a store', inviterName: 'Somebody' };
}
