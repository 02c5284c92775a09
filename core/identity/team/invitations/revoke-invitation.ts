import { z } from 'zod';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { recordAudit } from '../../audit/record-audit.queries';
import { lockTeam } from '../lock-team';
import { revokeInvitations } from './invitations.queries';

export const revokeInvitationSchema = z.object({ storeId: z.uuid(), by: z.uuid(), invitationId: z.uuid() });

/** Takes an invitation back. Needs `members.manage`. @throws ZodError; AppError `not_found`, `forbidden` */
export async function revokeInvitation(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  input: z.input<typeof revokeInvitationSchema>,
): Promise<void> {
  const { storeId, by, invitationId: id } = revokeInvitationSchema.parse(input);
  await inTransaction(ctx.sql, async (client) => {
    await lockTeam(client, { storeId, by, permission: 'members.manage' });
    const [email] = await revokeInvitations(client, storeId, { id }, ctx.now());
    if (!email) throw notFound('The invitation');
    const data = { email };
    await recordAudit(client, { storeId, actorId: by, action: 'invitation_revoked', subject: id, data });
  });
}
