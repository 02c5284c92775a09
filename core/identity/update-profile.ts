import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { emailSchema, personNameSchema } from './person-input';
import { findUserByEmail, writeProfile } from './users.queries';

export const profileSchema = z.object({ name: personNameSchema, email: emailSchema });

/** @throws ZodError; AppError `conflict` when the address belongs to another account */
export async function updateProfile(
  ctx: Pick<AppContext, 'db'>,
  { userId, ...input }: { userId: string } & z.input<typeof profileSchema>,
): Promise<z.output<typeof profileSchema>> {
  const profile = profileSchema.parse(input);
  const taken = await findUserByEmail(ctx, profile.email);
  if (taken && taken.id !== userId) {
    throw new AppError('conflict', 'Another account uses this e-mail address.');
  }
  await writeProfile(ctx, userId, profile);
  return profile;
}
