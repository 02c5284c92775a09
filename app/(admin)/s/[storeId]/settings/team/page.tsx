import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { grantableRoles } from '@/core/identity/team/grantable-roles';
import { listOpenInvitations } from '@/core/identity/team/invitations/list-open-invitations';
import { listMembers } from '@/core/identity/team/list-members';
import { listTags } from '@/core/inbox/tags/tags.queries';
import { InvitationsCard } from './_components/invitations-card';
import { MembersCard } from './_components/members-card';
import { PermissionMatrix } from './_components/permission-matrix';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { user, role } = await requireStoreFor(storeId, 'members.view');
  const ctx = currentContext();
  const of = { storeId, by: user.id };
  const manages = may(role, 'members.manage');
  const [{ members, online }, invitations, tags] = await Promise.all([
    listMembers(ctx, of),
    manages ? listOpenInvitations(ctx, of) : [],
    listTags(ctx.sql, storeId),
  ]);
  const grantable = grantableRoles(role);
  return (
    <div className="grid gap-6">
      <MembersCard
        reader={{ storeId, userId: user.id, role, grantable }}
        members={members}
        online={online}
        tags={tags}
      />
      {invitations.length > 0 && (
        <InvitationsCard storeId={storeId} grantable={grantable} invitations={invitations} />
      )}
      <PermissionMatrix own={role} />
    </div>
  );
}
