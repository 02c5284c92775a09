import type { AppContext } from '@/core/shared/context';

/** Products from files that are not archived. */
export function countFileProducts(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<number> {
  return ctx.db.product.count({ where: { storeId, origin: 'file', status: { not: 'archived' } } });
}

/**
 * Archives the products that came from files.
 * @returns how many
 */
export async function archiveFileRows(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<number> {
  const { count } = await ctx.db.product.updateMany({
    where: { storeId, origin: 'file', status: { not: 'archived' } },
    data: { status: 'archived' },
  });
  return count;
}
