import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../audit/record-audit.queries';
import { may, ROLES } from '../permissions';
import { announceMember } from './announce-member';
import { grantableRoles } from './grantable-roles';
import { revokeInvitationsBy } from './invitations/invitations.queries';
import { lockTeam } from './lock-team';
import { findManaged, memberSchema, requireAnotherOwner } from './managed-member';
import { writeRole } from './members.queries';
import { announceReturned, returnConversations } from './return-conversations';

export const changeRoleSchema = memberSchema.extend({ role: z.enum(ROLES) });

/**
 * Gives a member another role. Needs `members.manage`; only owners touch owners. Whoever may not answer any more gives
 * their conversations back to the team, and links that they could not make with the new role are worth nothing.
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` for the last owner
 */
export async function changeRole(ctx: AppContext, input: z.input<typeof changeRoleSchema>): Promise<void> {
  const { storeId, by, userId, role } = changeRoleSchema.parse(input);
  const returned = await inTransaction(ctx.sql, async (client) => {
    const { actor, members } = await lockTeam(client, { storeId, by, permission: 'members.manage' });
    const member = findManaged(members, userId, actor);
    if (member.role === role) return null;
    if (!grantableRoles(actor).includes(role)) {
      throw new AppError('forbidden', 'Only an owner can make somebody an owner.');
    }
    requireAnotherOwner(members, member);
    await writeRole(client, storeId, userId, role);
    const data = { name: member.name, from: member.role, to: role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_role_changed', subject: userId, data });
    await revokeInvitationsBy(client, { storeId, userId, keep: grantableRoles(role), now: ctx.now() });
    if (may(role, 'conversations.reply')) return [];
    return returnConversations(client, { storeId, userId, by, now: ctx.now() });
  });
  if (!returned) return;
  announceMember(ctx, storeId, { userId, active: true });
  await announceReturned(ctx, storeId, returned);
}
