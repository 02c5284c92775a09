import type { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../audit/record-audit.queries';
import { announceMember } from './announce-member';
import { revokeInvitationsBy } from './invitations/invitations.queries';
import { lockTeam } from './lock-team';
import { findManaged, memberSchema, requireAnotherOwner } from './managed-member';
import { writeDeactivated } from './members.queries';
import { announceReturned, returnConversations } from './return-conversations';

/**
 * Shuts somebody out of the store at once; what they have written keeps their name, their conversations go back to the
 * team, and the invitations they made are worth nothing. Needs `members.manage`; anybody may leave on their own.
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` for the last owner
 */
export async function deactivateMember(ctx: AppContext, input: z.input<typeof memberSchema>): Promise<void> {
  const { storeId, by, userId } = memberSchema.parse(input);
  const leaves = by === userId;
  const returned = await inTransaction(ctx.sql, async (client) => {
    const permission = leaves ? null : 'members.manage';
    const { actor, members } = await lockTeam(client, { storeId, by, permission });
    const member = findManaged(members, userId, leaves ? 'owner' : actor);
    if (!member.active) return null;
    requireAnotherOwner(members, member);
    await writeDeactivated(client, storeId, userId, ctx.now());
    const data = { name: member.name, role: member.role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_deactivated', subject: userId, data });
    await revokeInvitationsBy(client, { storeId, userId, keep: [], now: ctx.now() });
    return returnConversations(client, { storeId, userId, by, now: ctx.now() });
  });
  if (!returned) return;
  announceMember(ctx, storeId, { userId, active: false });
  await announceReturned(ctx, storeId, returned);
}
