'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { deleteProduct, updateProductStatus } from '@/core/stores/catalog/products/update-product';

export async function setProductStatus(
  storeId: string,
  productId: string,
  status: 'active' | 'archived',
): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'catalog.manage', (ctx) =>
    updateProductStatus(ctx, storeId, productId, status === 'active' ? 'active' : 'archived'),
  );
  if (result.ok) refresh();
  return result;
}

export async function removeProduct(storeId: string, productId: string): Promise<ActionResult<unknown>> {
  return runStoreAction(storeId, 'catalog.manage', (ctx, user) =>
    deleteProduct(ctx, storeId, productId, user.id),
  );
}
