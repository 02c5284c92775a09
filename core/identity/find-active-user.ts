import type { AppContext } from '@/core/shared/context';
import { uuidSchema } from '@/core/shared/ids';
import { findUserById } from './users.queries';

/** The signed-in person, without anything secret. */
export interface SessionUser {
  id: string;
  email: string;
  name: string;
  sessionVersion: number;
}

/**
 * The user behind a session token.
 * @returns null when the user is gone or has ended the session (changed the password, signed out everywhere)
 */
export async function findActiveUser(
  ctx: Pick<AppContext, 'db'>,
  claims: { userId: string; sessionVersion: number },
): Promise<SessionUser | null> {
  if (!uuidSchema.safeParse(claims.userId).success) return null;
  const user = await findUserById(ctx, claims.userId);
  if (!user || user.sessionVersion !== claims.sessionVersion) return null;
  return { id: user.id, email: user.email, name: user.name, sessionVersion: user.sessionVersion };
}
