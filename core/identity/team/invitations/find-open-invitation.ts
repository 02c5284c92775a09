import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { hashToken } from './invitation-token';
import { findInvitation, type InvitationRow } from './invitations.queries';

const tokenSchema = z.string().min(20).max(100);

/**
 * The invitation behind a link.
 * @param options.lock until the transaction ends, so that a link is used once
 * @throws AppError `not_found` for a link that is unknown, expired, taken back or used, with what to do; `conflict` when
 *   the invited address is of the team already
 */
export async function findOpenInvitation(
  sql: SqlPool | SqlClient,
  token: string,
  { now, lock }: { now: Date; lock: boolean },
): Promise<InvitationRow> {
  const row = tokenSchema.safeParse(token).success
    ? await findInvitation(sql, hashToken(token), { lock })
    : null;
  if (row?.acceptedAt) {
    throw new AppError('not_found', 'This invitation was used already. Sign in instead.');
  }
  if (!row || row.revokedAt) {
    throw new AppError('not_found', 'This invitation is not valid any more. Ask for a new one.');
  }
  if (row.expiresAt <= now) {
    const whom = row.inviterName ?? 'the store';
    throw new AppError('not_found', `This invitation has expired. Ask ${whom} for a new one.`);
  }
  if (row.isMember) {
    throw new AppError('conflict', `${row.email} is of this team already. Sign in to open the store.`);
  }
  return row;
}
