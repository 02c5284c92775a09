import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../../audit/record-audit.queries';
import { ROLES } from '../../permissions';
import { emailSchema } from '../../person-input';
import { requirePermission } from '../../require-membership';
import { grantableRoles } from '../grantable-roles';
import { lockTeam } from '../lock-team';
import { hashToken, newToken } from './invitation-token';
import { insertInvitation, isMemberByEmail, revokeInvitations } from './invitations.queries';
import { sendInvitation } from './send-invitation';

export const INVITATION_DAYS = 7;
const DAY = 86_400_000;
/** Nobody's mailbox is filled from here. */
const PER_STORE = { points: 100, perSeconds: 24 * 60 * 60 };

export const inviteMemberSchema = z.object({
  storeId: z.uuid(),
  /** Who invites. */
  by: z.uuid(),
  email: emailSchema,
  role: z.enum(ROLES),
});

export interface Invited {
  invitationId: string;
  email: string;
  /** Leads to the page where it is accepted. Shown once: only its hash is stored. */
  link: string;
  /** False: no mail was sent, so the link is to be handed over in another way. */
  mailed: boolean;
}

/**
 * Invites somebody into the store's team by a link that is good for seven days. An older invitation to the same address
 * is worth nothing from then on, so the same call sends one again. Needs `members.manage`.
 * @throws ZodError; AppError `not_found`, `forbidden` (also for a role above what one may give), `conflict` for a
 *   member, `rate_limited`
 */
export async function inviteMember(
  ctx: AppContext,
  input: z.input<typeof inviteMemberSchema>,
): Promise<Invited> {
  const { storeId, by, email, role } = inviteMemberSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'members.manage');
  const tooMany = 'This store has sent many invitations today. Try again tomorrow.';
  await ctx.rateLimiter.consume(`invite:${storeId}`, PER_STORE, tooMany);
  const token = newToken();
  const expiresAt = new Date(ctx.now().getTime() + INVITATION_DAYS * DAY);
  const invitationId = await inTransaction(ctx.sql, async (client) => {
    const { actor } = await lockTeam(client, { storeId, by, permission: 'members.manage' });
    if (!grantableRoles(actor).includes(role)) {
      throw new AppError('forbidden', 'Only an owner can invite another owner.');
    }
    if (await isMemberByEmail(client, storeId, email)) {
      throw new AppError('conflict', 'This person is of the team already.');
    }
    await revokeInvitations(client, storeId, { email }, ctx.now());
    const tokenHash = hashToken(token);
    const row = { storeId, email, role, tokenHash, invitedById: by, expiresAt };
    const id = await insertInvitation(client, row);
    const data = { email, role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_invited', subject: id, data });
    return id;
  });
  const link = `${ctx.publicUrl}/invitation/${token}`;
  return { invitationId, email, link, mailed: await sendInvitation(ctx, { storeId, by, email, link }) };
}
