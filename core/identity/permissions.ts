export const ROLES = ['viewer', 'agent', 'admin', 'owner'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'conversations.view',
  'conversations.reply',
  'answers.inspect',
  'catalog.view',
  'catalog.manage',
  'knowledge.view',
  'knowledge.manage',
  'assistants.view',
  'assistants.manage',
  'orders.view',
  'connection.view',
  'connection.manage',
  'settings.view',
  'settings.manage',
  'providers.manage',
  'contacts.view',
  'contacts.manage',
  'contacts.erase',
  'members.view',
  'members.manage',
  'audit.view',
  'store.delete',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The least role that may do it. Roles are ordered: each may do all that the ones before it may. */
const LEAST_ROLE: Record<Permission, Role> = {
  'conversations.view': 'viewer',
  'conversations.reply': 'agent',
  // Prompts, and what tools returned: orders among them, which viewers do not see either.
  'answers.inspect': 'agent',
  'catalog.view': 'viewer',
  'catalog.manage': 'admin',
  'knowledge.view': 'viewer',
  'knowledge.manage': 'admin',
  'assistants.view': 'viewer',
  'assistants.manage': 'admin',
  'orders.view': 'agent',
  'connection.view': 'viewer',
  'connection.manage': 'admin',
  'settings.view': 'viewer',
  'settings.manage': 'admin',
  'providers.manage': 'admin',
  'contacts.view': 'viewer',
  'contacts.manage': 'agent',
  // Exporting and erasing a person's data, and merging, which cannot be undone.
  'contacts.erase': 'admin',
  'members.view': 'viewer',
  'members.manage': 'admin',
  'audit.view': 'admin',
  'store.delete': 'owner',
};

/** Whether a role is the given one or a higher one. */
export function hasRole(role: Role, atLeast: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(atLeast);
}

/** The least role that has a permission. */
export function leastRole(permission: Permission): Role {
  return LEAST_ROLE[permission];
}

/** Whether a role has a permission. */
export function may(role: Role, permission: Permission): boolean {
  return hasRole(role, LEAST_ROLE[permission]);
}
