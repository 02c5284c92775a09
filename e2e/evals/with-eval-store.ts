import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';

/** Runs `work` in a store of its own, which is deleted with all it holds afterwards, also after a failure. */
export async function withEvalStore<T>(
  ctx: AppContext,
  name: string,
  work: (storeId: string) => Promise<T>,
): Promise<T> {
  const { storeId } = await createStore(ctx, { name, currency: 'USD', locale: 'en', timeZone: 'UTC' });
  try {
    return await work(storeId);
  } finally {
    await ctx.db.store.delete({ where: { id: storeId } });
  }
}
