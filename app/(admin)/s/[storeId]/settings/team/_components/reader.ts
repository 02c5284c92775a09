import type { Role } from '@/core/identity/permissions';

/** Who looks at the team, and the roles they may give and take away; none for who only looks. */
export interface Reader {
  storeId: string;
  userId: string;
  role: Role;
  grantable: readonly Role[];
}
