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

/** Deletes a product with its variants; an import that still holds it brings it back. @throws AppError `not_found` */
export async function deleteProduct(ctx: AppContext, storeId: string, productId: string): Promise<void> {
  if (!(await removeProduct(ctx, storeId, requireUuid(productId, 'The product'))))
    throw notFound('The product');
  await reindex(ctx, storeId);
}

async function reindex(ctx: AppContext, storeId: string): Promise<void> {
  await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
}
