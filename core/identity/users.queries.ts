import type { AppContext } from '@/core/shared/context';

/** True once the instance has its first user. */
export async function anyUserExists(ctx: Pick<AppContext, 'db'>): Promise<boolean> {
  return (await ctx.db.user.findFirst({ select: { id: true } })) !== null;
}

/**
 * @param email in small letters
 * @returns null when nobody signs in with it
 */
export function findUserByEmail(ctx: Pick<AppContext, 'db'>, email: string) {
  return ctx.db.user.findUnique({ where: { email } });
}

/** The user without their picture, which would be read with every request. */
export function findUserById(ctx: Pick<AppContext, 'db'>, id: string) {
  return ctx.db.user.findUnique({ where: { id }, omit: { picture: true } });
}

/** Stores a new password hash and ends all sessions by raising the version. @returns the new version */
export async function replacePassword(
  ctx: Pick<AppContext, 'db'>,
  userId: string,
  passwordHash: string,
): Promise<number> {
  const user = await ctx.db.user.update({
    where: { id: userId },
    data: { passwordHash, sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  return user.sessionVersion;
}

/** @returns the new version */
export async function raiseSessionVersion(ctx: Pick<AppContext, 'db'>, userId: string): Promise<number> {
  const user = await ctx.db.user.update({
    where: { id: userId },
    data: { sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  return user.sessionVersion;
}

/** Stores a user's name and address to sign in with. */
export async function writeProfile(
  ctx: Pick<AppContext, 'db'>,
  userId: string,
  profile: { name: string; email: string },
): Promise<void> {
  await ctx.db.user.update({ where: { id: userId }, data: profile });
}
