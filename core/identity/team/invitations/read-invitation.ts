import type { AppContext } from '@/core/shared/context';
import type { Role } from '../../permissions';
import { findOpenInvitation } from './find-open-invitation';

export interface InvitationView {
  email: string;
  role: Role;
  storeName: string;
  inviterName: string | null;
  /** An account with the invited address exists: it accepts by signing in. */
  hasAccount: boolean;
}

/** What an invitation's page shows. @throws AppError as `findOpenInvitation` */
export async function readInvitation(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  token: string,
): Promise<InvitationView> {
  const row = await findOpenInvitation(ctx.sql, token, { now: ctx.now(), lock: false });
  const { email, role, storeName, inviterName, userId } = row;
  return { email, role, storeName, inviterName, hasAccount: userId !== null };
}
