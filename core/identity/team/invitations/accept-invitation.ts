import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../../audit/record-audit.queries';
import { checkPassword, newPasswordSchema, passwordFault } from '../../password-policy';
import { personNameSchema } from '../../person-input';
import { announceMember } from '../announce-member';
import { lockMembers } from '../members.queries';
import { findOpenInvitation } from './find-open-invitation';
import { insertUser, joinStore, markAccepted, revokeInvitations } from './invitations.queries';

export const newMemberSchema = z.object({ name: personNameSchema, password: newPasswordSchema });

/** Who accepts: the user who is signed in, or somebody who makes an account. */
export type Accepting = { userId: string } | z.input<typeof newMemberSchema>;

/**
 * Joins the team: with a new account for the invited address, or with the account that has it. Who was of the team
 * before is let in again, with the role of the invitation.
 * @returns the store and the user who is of it now
 * @throws ZodError; AppError as `findOpenInvitation`; `forbidden` when somebody else is signed in, or the address has an
 *   account and nobody is
 */
export async function acceptInvitation(
  ctx: Pick<AppContext, 'sql' | 'now' | 'events' | 'passwords'>,
  { token, who }: { token: string; who: Accepting },
): Promise<{ storeId: string; userId: string; email: string }> {
  const account = 'userId' in who ? null : newMemberSchema.parse(who);
  const preview = await findOpenInvitation(ctx.sql, token, { now: ctx.now(), lock: false });
  if (account) requireGoodPassword(account, preview.email);
  const passwordHash = account && !preview.userId ? await ctx.passwords.hash(account.password) : null;

  const joined = await inTransaction(ctx.sql, async (client) => {
    // The team first, as everything that changes it does: the two never wait for each other.
    await lockMembers(client, preview.storeId);
    const row = await findOpenInvitation(client, token, { now: ctx.now(), lock: true });
    const { storeId, email, role } = row;
    const signedIn = 'userId' in who ? who.userId : null;
    const userId =
      account && passwordHash && !row.userId
        ? await insertUser(client, { email, name: account.name, passwordHash })
        : signedIn;
    if (!userId || (row.userId !== null && row.userId !== userId) || (signedIn && !row.userId)) {
      throw otherAccount(email);
    }
    await joinStore(client, { storeId, userId, role });
    await markAccepted(client, row, ctx.now());
    await revokeInvitations(client, storeId, { email }, ctx.now());
    await recordAudit(client, { storeId, actorId: userId, action: 'member_joined', data: { email, role } });
    return { storeId, userId, email };
  });
  announceMember(ctx, joined.storeId, { userId: joined.userId, active: true });
  return joined;
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
