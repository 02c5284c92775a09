import { z } from 'zod';
import { storeTopic } from '@/core/contracts/live-events';
import { type Applied, announceState, applyAction } from '@/core/conversations/apply-action';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import { recordAudit } from '../audit/record-audit.queries';
import { may, ROLES, type Role } from '../permissions';
import { requireMembership, requirePermission } from '../require-membership';
import { grantableRoles } from './grantable-roles';
import { revokeInvitations } from './invitations.queries';
import {
  findAssigned,
  lockMembers,
  type Member,
  readMembers,
  writeDeactivated,
  writeRole,
  writeWork,
} from './members.queries';

const ofMember = z.object({ storeId: z.uuid(), by: z.uuid(), userId: z.uuid() });
export const changeRoleSchema = ofMember.extend({ role: z.enum(ROLES) });
export const memberSchema = ofMember;
export const memberWorkSchema = ofMember.extend({
  away: z.boolean().optional(),
  skills: z.array(z.uuid()).max(100).optional(),
});

/** The store's people. Needs `members.view`. @throws AppError `not_found`, `forbidden` */
export async function listMembers(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by }: { storeId: string; by: string },
): Promise<Member[]> {
  await requirePermission(ctx, by, storeId, 'members.view');
  return readMembers(ctx.sql, storeId);
}

/**
 * Gives a member another role. Needs `members.manage`; only owners touch owners.
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` for the last owner
 */
export async function changeRole(ctx: AppContext, input: z.input<typeof changeRoleSchema>): Promise<void> {
  const { storeId, by, userId, role } = changeRoleSchema.parse(input);
  const actor = await requirePermission(ctx, by, storeId, 'members.manage');
  const changed = await inTransaction(ctx.sql, async (client) => {
    const member = await lockManaged(client, { storeId, userId, actor });
    if (member.role === role) return false;
    if (!grantableRoles(actor).includes(role)) {
      throw new AppError('forbidden', 'Only an owner can make somebody an owner.');
    }
    if (member.role === 'owner') requireAnotherOwner(member);
    await writeRole(client, storeId, userId, role);
    const data = { name: member.name, from: member.role, to: role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_role_changed', subject: userId, data });
    return true;
  });
  if (changed) announce(ctx, storeId, userId, true);
}

/**
 * Shuts somebody out of the store at once; what they have written keeps their name, and their conversations go back to
 * the team. Needs `members.manage`; anybody may leave on their own.
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` for the last owner
 */
export async function deactivateMember(ctx: AppContext, input: z.input<typeof memberSchema>): Promise<void> {
  const { storeId, by, userId } = memberSchema.parse(input);
  const actor = await requireMembership(ctx, by, storeId);
  if (by !== userId && !may(actor, 'members.manage')) throw forbidden();
  const returned = await inTransaction(ctx.sql, async (client) => {
    const member = await lockManaged(client, { storeId, userId, actor: by === userId ? 'owner' : actor });
    if (!member.active) return null;
    if (member.role === 'owner') requireAnotherOwner(member);
    await writeDeactivated(client, storeId, userId, ctx.now());
    const data = { name: member.name, role: member.role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_deactivated', subject: userId, data });
    return returnConversations(client, { storeId, userId, by, now: ctx.now() });
  });
  if (!returned) return;
  announce(ctx, storeId, userId, false);
  for (const { conversationId, applied } of returned) {
    await announceState(ctx, { storeId, conversationId }, applied);
  }
}

/** Lets somebody in again, with the role they had. @throws as `changeRole` */
export async function reactivateMember(ctx: AppContext, input: z.input<typeof memberSchema>): Promise<void> {
  const { storeId, by, userId } = memberSchema.parse(input);
  const actor = await requirePermission(ctx, by, storeId, 'members.manage');
  const changed = await inTransaction(ctx.sql, async (client) => {
    const member = await lockManaged(client, { storeId, userId, actor });
    if (member.active) return false;
    await writeDeactivated(client, storeId, userId, null);
    const data = { name: member.name, role: member.role };
    await recordAudit(client, { storeId, actorId: by, action: 'member_reactivated', subject: userId, data });
    return true;
  });
  if (changed) announce(ctx, storeId, userId, true);
}

/** Takes an invitation back. Needs `members.manage`. @throws AppError `not_found`, `forbidden` */
export async function revokeInvitation(
  ctx: AppContext,
  { storeId, by, invitationId }: { storeId: string; by: string; invitationId: string },
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'members.manage');
  const id = z.uuid().parse(invitationId);
  await inTransaction(ctx.sql, async (client) => {
    const [email] = await revokeInvitations(client, storeId, { id }, ctx.now());
    if (!email) throw notFound('The invitation');
    const data = { email };
    await recordAudit(client, { storeId, actorId: by, action: 'invitation_revoked', subject: id, data });
  });
}

/**
 * Whether somebody gets new conversations, and what they are preferred for. One's own with `conversations.reply`, others'
 * with `members.manage`.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function saveMemberWork(
  ctx: AppContext,
  input: z.input<typeof memberWorkSchema>,
): Promise<void> {
  const { storeId, by, userId, away, skills } = memberWorkSchema.parse(input);
  await requirePermission(ctx, by, storeId, by === userId ? 'conversations.reply' : 'members.manage');
  await writeWork(ctx.sql, { storeId, userId, away, skills });
  announce(ctx, storeId, userId, true);
}

interface ManagedMember {
  name: string;
  role: Role;
  active: boolean;
  otherOwners: number;
}

async function lockManaged(
  client: SqlClient,
  { storeId, userId, actor }: { storeId: string; userId: string; actor: Role },
): Promise<ManagedMember> {
  const members = await lockMembers(client, storeId);
  const member = members.find((one) => one.userId === userId);
  if (!member) throw notFound('The member');
  if (!grantableRoles(actor).includes(member.role)) throw forbidden();
  const otherOwners = members.filter((one) => one.role === 'owner' && one.active && one.userId !== userId);
  return { ...member, otherOwners: otherOwners.length };
}

function requireAnotherOwner({ otherOwners, active }: ManagedMember): void {
  if (!active || otherOwners > 0) return;
  throw new AppError('conflict', 'A store needs an owner. Make somebody else an owner first.');
}

async function returnConversations(
  client: SqlClient,
  { storeId, userId, by, now }: { storeId: string; userId: string; by: string; now: Date },
): Promise<{ conversationId: string; applied: Applied }[]> {
  const returned: { conversationId: string; applied: Applied }[] = [];
  for (const conversationId of await findAssigned(client, storeId, userId)) {
    const applied = await applyAction(client, { storeId, conversationId, action: 'unassign', now, by });
    if (applied) returned.push({ conversationId, applied });
  }
  return returned;
}

function announce(ctx: AppContext, storeId: string, userId: string, active: boolean): void {
  ctx.events.publish({ topic: storeTopic(storeId), name: 'member:changed', data: { userId, active } });
}

function forbidden(): AppError {
  return new AppError('forbidden', 'Your role in this store does not allow that. Ask its owner.');
}
