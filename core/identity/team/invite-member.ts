import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../audit/record-audit.queries';
import { ROLES } from '../permissions';
import { emailSchema } from '../person-input';
import { requirePermission } from '../require-membership';
import { grantableRoles } from './grantable-roles';
import { findMemberByEmail, insertInvitation, revokeInvitations } from './invitations.queries';
import { sendInvitation } from './send-invitation';

export const INVITATION_DAYS = 7;
const DAY = 86_400_000;

export const inviteMemberSchema = z.object({
  storeId: z.uuid(),
  /** Who invites. */
  by: z.uuid(),
  email: emailSchema,
  role: z.enum(ROLES),
});

export interface Invited {
  invitationId: string;
  /** Leads to the page where it is accepted. Shown once: only its hash is stored. */
  link: string;
  /** False: no mail was sent, so the link is to be handed over in another way. */
  mailed: boolean;
}

/**
 * Invites somebody into the store's team by a link that is good for seven days. An older invitation to the same address
 * is worth nothing from then on. Needs `members.manage`.
 * @throws ZodError; AppError `not_found`, `forbidden` (also for a role above what one may give), `conflict` for a member
 */
export async function inviteMember(
  ctx: AppContext,
  input: z.input<typeof inviteMemberSchema>,
): Promise<Invited> {
  const { storeId, by, email, role } = inviteMemberSchema.parse(input);
  const actor = await requirePermission(ctx, by, storeId, 'members.manage');
  if (!grantableRoles(actor).includes(role)) {
    throw new AppError('forbidden', 'Only an owner can invite another owner.');
  }
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now().getTime() + INVITATION_DAYS * DAY);
  const invitationId = await inTransaction(ctx.sql, async (client) => {
    const member = await findMemberByEmail(client, storeId, email);
    if (member?.active) throw new AppError('conflict', 'This person is of the team already.');
    await revokeInvitations(client, storeId, { email }, ctx.now());
    const id = await insertInvitation(client, {
      ...{ storeId, email, role, expiresAt },
      ...{ tokenHash: hashToken(token), invitedById: by },
    });
    await recordAudit(client, {
      storeId,
      actorId: by,
      action: 'member_invited',
      subject: id,
      data: { email, role },
    });
    return id;
  });
  const link = `${ctx.publicUrl}/invitation/${token}`;
  return { invitationId, link, mailed: await sendInvitation(ctx, { storeId, by, email, link }) };
}

/** What is stored of a token: it has 256 random bits, so a plain hash cannot be turned back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
