import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { uuidSchema } from '@/core/shared/ids';
import { findRole } from './memberships.queries';
import { hasRole, may, type Permission, type Role } from './permissions';

/**
 * The user's role in a store.
 * @param atLeast the least role that is needed; any member by default
 * @throws AppError `not_found` when the user does not belong to the store, as if it did not exist;
 *   `forbidden` when the role is too low
 */
export async function requireMembership(
  ctx: Pick<AppContext, 'db'>,
  userId: string,
  storeId: string,
  atLeast: Role = 'viewer',
): Promise<Role> {
  const role = uuidSchema.safeParse(storeId).success ? await findRole(ctx, userId, storeId) : null;
  if (!role) throw notFound('The store');
  if (!hasRole(role, atLeast)) throw roleTooLow();
  return role;
}

/** The same, by what the user wants to do (see permissions.ts). */
export async function requirePermission(
  ctx: Pick<AppContext, 'db'>,
  userId: string,
  storeId: string,
  permission: Permission,
): Promise<Role> {
  const role = await requireMembership(ctx, userId, storeId);
  if (!may(role, permission)) throw roleTooLow();
  return role;
}

/** What somebody reads whose role does not allow what they tried. */
export function roleTooLow(): AppError {
  return new AppError('forbidden', 'Your role in this store does not allow that. Ask its owner.');
}
