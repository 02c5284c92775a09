import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readStore, removeStore } from './stores.queries';

/**
 * Deletes a store with its catalog, knowledge and conversations for good.
 * @param confirmName the store's name, typed by the owner
 * @throws AppError `invalid_input` when the name does not match, `not_found`
 */
export async function deleteStore(
  ctx: Pick<AppContext, 'db'>,
  { storeId, confirmName }: { storeId: string; confirmName: string },
): Promise<void> {
  const store = await readStore(ctx, storeId);
  if (store.name !== confirmName.trim()) {
    throw new AppError('invalid_input', `Type "${store.name}" to delete this store.`);
  }
  await removeStore(ctx, storeId);
}
