import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type ProductView, toProductView } from './product-view';

/** A product of the store with its variants, as the shop sorts them. @throws AppError `not_found` */
export async function getProduct(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  productId: string,
): Promise<ProductView> {
  const product = await ctx.db.product.findUnique({
    where: { storeId_id: { storeId, id: requireUuid(productId, 'The product') } },
    include: { variants: { orderBy: { position: 'asc' } } },
  });
  if (!product) throw notFound('The product');
  return toProductView(product);
}
