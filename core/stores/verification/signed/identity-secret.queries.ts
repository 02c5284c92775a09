import type { AppContext } from '@/core/shared/context';

/** The secret that the shop signs with, encrypted; null before it is made. */
export async function findSealedIdentitySecret(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<string | null> {
  const store = await ctx.db.store.findUnique({
    where: { id: storeId },
    select: { encryptedIdentitySecret: true },
  });
  return store?.encryptedIdentitySecret ?? null;
}

/** @param onlyIfNone leaves a secret that is there as it is */
export async function writeSealedIdentitySecret(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  sealed: string | null,
  { onlyIfNone }: { onlyIfNone: boolean },
): Promise<void> {
  await ctx.db.store.updateMany({
    where: { id: storeId, ...(onlyIfNone ? { encryptedIdentitySecret: null } : {}) },
    data: { encryptedIdentitySecret: sealed },
  });
}
