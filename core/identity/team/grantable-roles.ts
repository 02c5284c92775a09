import { hasRole, ROLES, type Role } from '../permissions';

/**
 * The roles that somebody may give and take away: owners all of them, admins all but the owner's.
 * @returns none for who may not manage members
 */
export function grantableRoles(actor: Role): readonly Role[] {
  if (actor === 'owner') return ROLES;
  return hasRole(actor, 'admin') ? ROLES.filter((role) => role !== 'owner') : [];
}
