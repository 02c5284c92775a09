import type { AppContext } from '@/core/shared/context';
import { uuidSchema } from '@/core/shared/ids';
import { findUserById } from './users.queries';

/** The signed-in person, without anything secret. */
export interface SessionUser {
  id: string;
  email: string;
  name: string;
  hasPicture: boolean;
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
  const { id, email, name, pictureType, sessionVersion } = user;
  return { id, email, name, hasPicture: pictureType !== null, sessionVersion };
}
