import type { AppContext } from '@/core/shared/context';
import { type ShopFacts, shopFactsSchema } from '../../platform/shop-facts';
import type { SuggestedSettings } from './suggested-settings';

/** Changes some settings of a store. */
export async function patchStore(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  changes: SuggestedSettings,
): Promise<void> {
  await ctx.db.store.update({ where: { id: storeId }, data: changes });
}

/** What the connected shop said of itself last; null: none is connected, or it was never asked. */
export async function readFacts(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<ShopFacts | null> {
  const row = await ctx.db.platformConnection.findUnique({ where: { storeId }, select: { facts: true } });
  return shopFactsSchema.safeParse(row?.facts).data ?? null;
}
