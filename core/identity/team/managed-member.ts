import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { Role } from '../permissions';
import { roleTooLow } from '../require-membership';
import { grantableRoles } from './grantable-roles';
import type { LockedMember } from './lock-team';

/** Whom something is done to, and by whom. */
export const memberSchema = z.object({ storeId: z.uuid(), by: z.uuid(), userId: z.uuid() });

/**
 * The member whom `actor` wants to change.
 * @throws AppError `not_found`; `forbidden` when their role is above what the actor may take away
 */
export function findManaged(members: readonly LockedMember[], userId: string, actor: Role): LockedMember {
  const member = members.find((one) => one.userId === userId);
  if (!member) throw notFound('The member');
  if (!grantableRoles(actor).includes(member.role)) throw roleTooLow();
  return member;
}

/** @throws AppError `conflict` when the member is the only owner who is left */
export function requireAnotherOwner(members: readonly LockedMember[], member: LockedMember): void {
  if (!member.active || member.role !== 'owner') return;
  const others = members.filter((one) => one.role === 'owner' && one.active && one.userId !== member.userId);
  if (others.length > 0) return;
  throw new AppError('conflict', 'A store needs an owner. Make somebody else an owner first.');
}
