import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { checkPassword, newPasswordSchema, passwordFault } from './password-policy';
import { findUserById, replacePassword } from './users.queries';

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, 'Enter your current password.'),
  newPassword: newPasswordSchema,
});

/**
 * Changes the password and ends all sessions of the user.
 * @returns the session version that new session tokens must carry
 * @throws ZodError; AppError `invalid_input` when the current password is wrong or the new one too weak,
 *   `rate_limited`
 */
export async function changePassword(
  ctx: Pick<AppContext, 'db' | 'passwords' | 'rateLimiter'>,
  { userId, ...input }: { userId: string } & z.input<typeof changePasswordSchema>,
): Promise<number> {
  const { currentPassword, newPassword } = changePasswordSchema.parse(input);
  await ctx.rateLimiter.consume(`change-password:${userId}`, { points: 10, perSeconds: 900 });
  const user = await findUserById(ctx, userId);
  if (!user) throw notFound('The account');
  if (!(await ctx.passwords.verify(user.passwordHash, currentPassword))) {
    throw new AppError('invalid_input', 'The current password is not right.');
  }
  const check = checkPassword(newPassword, [user.name, user.email]);
  if (!check.ok) throw new AppError('invalid_input', passwordFault(check));
  return replacePassword(ctx, userId, await ctx.passwords.hash(newPassword));
}
