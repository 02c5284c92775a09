import type { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../audit/record-audit.queries';
import { announceMember } from './announce-member';
import { lockTeam } from './lock-team';
import { findManaged, memberSchema } from './managed-member';
import { writeDeactivated } from './members.queries';

/**
 * Lets somebody in again, with the role they had. Needs `members.manage`.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function reactivateMember(ctx: AppContext, input: z.input<typeof memberSchema>): Promise<void> {
  const { storeId, by, userId } = memberSchema.parse(input);
  const changed = await inTransaction(ctx.sql, async (client) => {
    const { actor, members } = await lockTeam(client, { storeId, by, permission: 'members.manage' });
    const member = findManaged(members, userId, actor);
    if (member.active) return false;
    await writeDeactivated(client, storeId, userId, null);
    const data = { name: member.name, role: member.role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_reactivated', subject: userId, data });
    return true;
  });
  if (changed) announceMember(ctx, storeId, { userId, active: true });
}
