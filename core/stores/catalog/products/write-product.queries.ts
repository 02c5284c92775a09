import type { AppContext } from '@/core/shared/context';
import type { ProductStatus } from '@/prisma/generated/client';

/** @returns false when the store has no such product */
export async function writeProductStatus(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  productId: string,
  status: ProductStatus,
): Promise<boolean> {
  const { count } = await ctx.db.product.updateMany({ where: { storeId, id: productId }, data: { status } });
  return count > 0;
}

/** @returns false when the store has no such product */
export async function removeProduct(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  productId: string,
): Promise<boolean> {
  const { count } = await ctx.db.product.deleteMany({ where: { storeId, id: productId } });
  return count > 0;
}
