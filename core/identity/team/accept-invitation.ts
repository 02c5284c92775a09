import { z } from 'zod';
import { storeTopic } from '@/core/contracts/live-events';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../audit/record-audit.queries';
import { checkPassword, newPasswordSchema, passwordFault } from '../password-policy';
import type { Role } from '../permissions';
import { personNameSchema } from '../person-input';
import {
  findInvitation,
  type InvitationRow,
  insertUser,
  joinStore,
  markAccepted,
} from './invitations.queries';
import { hashToken } from './invite-member';

const tokenSchema = z.string().min(20).max(100);

export interface InvitationView {
  email: string;
  role: Role;
  storeName: string;
  inviterName: string | null;
  /** An account with the invited address exists: it accepts by signing in. */
  hasAccount: boolean;
}

/**
 * What an invitation's page shows.
 * @throws AppError `not_found` for a link that is unknown, expired, taken back or used, with what to do
 */
export async function readInvitation(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  token: string,
): Promise<InvitationView> {
  const row = await find(ctx.sql, token, ctx.now(), false);
  const { email, role, storeName, inviterName, userId } = row;
  return { email, role, storeName, inviterName, hasAccount: userId !== null };
}

export const newMemberSchema = z.object({ name: personNameSchema, password: newPasswordSchema });

/**
 * Joins the team: with a new account for the invited address, or with the account that has it.
 * @param who a name and a password for a new account, or the user who is signed in
 * @returns the store and the user who is of it now
 * @throws ZodError; AppError `not_found` as `readInvitation`; `forbidden` when somebody else is signed in, or the address
 *   has an account and nobody is
 */
export async function acceptInvitation(
  ctx: AppContext,
  { token, who }: { token: string; who: { userId: string } | { name: string; password: string } },
): Promise<{ storeId: string; userId: string; email: string }> {
  const account = 'userId' in who ? null : newMemberSchema.parse(who);
  const preview = await find(ctx.sql, token, ctx.now(), false);
  if (account) requireGoodPassword(account, preview.email);
  const passwordHash = account && !preview.userId ? await ctx.passwords.hash(account.password) : null;

  const joined = await inTransaction(ctx.sql, async (client) => {
    const row = await find(client, token, ctx.now(), true);
    const { storeId, email, role } = row;
    let userId = row.userId;
    if (userId) {
      if (!('userId' in who) || who.userId !== userId) throw otherAccount(email);
    } else {
      if (!account || !passwordHash) throw otherAccount(email);
      userId = await insertUser(client, { email, name: account.name, passwordHash });
    }
    await joinStore(client, { storeId, userId, role });
    await markAccepted(client, row, ctx.now());
    await recordAudit(client, { storeId, actorId: userId, action: 'member_joined', data: { email, role } });
    return { storeId, userId, email };
  });
  ctx.events.publish({
    topic: storeTopic(joined.storeId),
    name: 'member:changed',
    data: { userId: joined.userId, active: true },
  });
  return joined;
}

async function find(
  sql: AppContext['sql'] | Parameters<typeof findInvitation>[0],
  token: string,
  now: Date,
  lock: boolean,
): Promise<InvitationRow> {
  const row = tokenSchema.safeParse(token).success
    ? await findInvitation(sql, hashToken(token), { lock })
    : null;
  if (!row || row.revokedAt)
    throw new AppError('not_found', 'This invitation is not valid. Ask for a new one.');
  if (row.acceptedAt) throw new AppError('not_found', 'This invitation was used already. Sign in instead.');
  if (row.expiresAt <= now) {
    const whom = row.inviterName ?? 'the store';
    throw new AppError('not_found', `This invitation has expired. Ask ${whom} for a new one.`);
  }
  return row;
}

function requireGoodPassword(account: { name: string; password: string }, email: string): void {
  const check = checkPassword(account.password, [account.name, email]);
  if (check.ok) return;
  throw new z.ZodError([
    { code: 'custom', path: ['password'], message: passwordFault(check), input: undefined },
  ]);
}

function otherAccount(email: string): AppError {
  return new AppError(
    'forbidden',
    `This invitation is for ${email}. Sign in with that address to accept it.`,
  );
}
