import { type Actor, requireActor } from '@/core/identity/audit/deeds';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readStore, removeStore } from './stores.queries';

/**
 * Deletes a store with its catalog, knowledge and conversations for good, the record of what was done to it included.
 * Needs `store.delete`.
 * @param confirmName the store's name, typed by the owner
 * @throws AppError `invalid_input` when the name does not match, `not_found`, `forbidden`
 */
export async function deleteStore(
  ctx: Pick<AppContext, 'db'>,
  { storeId, by, confirmName }: { storeId: string; by?: Actor; confirmName: string },
): Promise<void> {
  await requireActor(ctx, by, storeId, 'store.delete');
  const store = await readStore(ctx, storeId);
  if (store.name !== confirmName.trim()) {
    throw new AppError('invalid_input', `Type "${store.name}" to delete this store.`);
  }
  await removeStore(ctx, storeId);
}
