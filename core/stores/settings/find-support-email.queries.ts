import type { AppContext } from '@/core/shared/context';

/** Where shoppers can write to; null when the store gave no address. */
export async function findSupportEmail(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<string | null> {
  const store = await ctx.db.store.findUnique({ where: { id: storeId }, select: { supportEmail: true } });
  return store?.supportEmail ?? null;
}
