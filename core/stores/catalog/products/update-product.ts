import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { ProductStatus } from '@/prisma/generated/client';
import { getProduct } from './get-product.queries';
import type { ProductView } from './product-view';
import { removeProduct, writeProductStatus } from './write-product.queries';

/**
 * Shows a product in answers (`active`) or hides it. The next import in which the product has changed sets the status
 * of the file again. @throws AppError `not_found`
 */
export async function updateProductStatus(
  ctx: AppContext,
  storeId: string,
  productId: string,
  status: ProductStatus,
): Promise<ProductView> {
  if (!(await writeProductStatus(ctx, storeId, requireUuid(productId, 'The product'), status)))
    throw notFound('The product');
  await reindex(ctx, storeId);
  return getProduct(ctx, storeId, productId);
}

/**
 * Deletes a product with its variants; an import that still holds it brings it back. Needs `catalog.manage`.
 * @throws AppError `not_found`, `forbidden`
 */
export async function deleteProduct(
  ctx: AppContext,
  storeId: string,
  productId: string,
  by?: Actor,
): Promise<void> {
  await requireActor(ctx, by, storeId, 'catalog.manage');
  const { title } = await getProduct(ctx, storeId, requireUuid(productId, 'The product'));
  if (!(await removeProduct(ctx, storeId, productId))) throw notFound('The product');
  await recordDeed(ctx, by, { storeId, action: 'product_deleted', subject: productId, data: { title } });
  await reindex(ctx, storeId);
}

async function reindex(ctx: AppContext, storeId: string): Promise<void> {
  await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
}
