import { notFound } from '@/core/shared/app-error';
import type { SqlClient } from '@/core/shared/sql-pool';
import { may, type Permission, type Role } from '../permissions';
import { roleTooLow } from '../require-membership';
import { lockMembers } from './members.queries';

export interface LockedMember {
  userId: string;
  name: string;
  role: Role;
  active: boolean;
}

/**
 * The store's people, locked until the transaction ends, and what the one who acts may do. Everything that changes a
 * team begins with this, so that nobody acts by a role that is being taken from them, and the last owner cannot go in
 * two places at once.
 * @param permission what the actor needs; null: to be of the team
 * @throws AppError `not_found` for who does not belong to the store; `forbidden`
 */
export async function lockTeam(
  client: SqlClient,
  { storeId, by, permission }: { storeId: string; by: string; permission: Permission | null },
): Promise<{ actor: Role; members: LockedMember[] }> {
  const members = await lockMembers(client, storeId);
  const actor = members.find((one) => one.userId === by && one.active)?.role;
  if (!actor) throw notFound('The store');
  if (permission && !may(actor, permission)) throw roleTooLow();
  return { actor, members };
}
