import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type CreatedStore, createStoreIn } from '@/core/stores/settings/create-store';
import { newStoreSchema } from '@/core/stores/settings/store-input';
import { adoptStores } from './memberships.queries';
import { checkPassword, newPasswordSchema, passwordFault } from './password-policy';
import { emailSchema, personNameSchema } from './person-input';

export const newOwnerSchema = z
  .object({
    name: personNameSchema,
    email: emailSchema,
    password: newPasswordSchema,
    storeName: newStoreSchema.shape.name,
    currency: newStoreSchema.shape.currency,
    locale: newStoreSchema.shape.locale,
    timeZone: newStoreSchema.shape.timeZone,
  })
  .superRefine((owner, issue) => {
    const check = checkPassword(owner.password, [owner.name, owner.email]);
    if (!check.ok) issue.addIssue({ code: 'custom', path: ['password'], message: passwordFault(check) });
  });
export type NewOwner = z.input<typeof newOwnerSchema>;

/** Any constant will do; it only has to be the same in every process. */
const SET_UP_LOCK = 7_306_001;

/**
 * First start: makes the owner's account and store, and hands over stores that belong to nobody yet.
 * Of two people who do this at once, one gets the instance and the other the error.
 * @throws ZodError; AppError `conflict` when an account exists already
 */
export async function createOwner(
  ctx: Pick<AppContext, 'db' | 'passwords'>,
  input: NewOwner,
): Promise<CreatedStore & { userId: string }> {
  const { name, email, password, storeName, ...storeFields } = newOwnerSchema.parse(input);
  const store = newStoreSchema.parse({ name: storeName, ...storeFields });
  const passwordHash = await ctx.passwords.hash(password);
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    if (await tx.user.findFirst({ select: { id: true } })) {
      throw new AppError('conflict', 'This instance is set up already. Sign in instead.');
    }
    const user = await tx.user.create({ data: { name, email, passwordHash } });
    const created = await createStoreIn(tx, store, { userId: user.id });
    await adoptStores(tx, user.id);
    return { ...created, userId: user.id };
  });
}
