import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type CreatedStore, createStore } from './create-store';
import type { NewStore } from './store-input';
import { findFirstUserId, ownsStore } from './stores.queries';

/**
 * Who may add stores to this instance: who owns one of its stores, and the person who set it up. Whoever was invited to
 * somebody else's store, or has been shut out of it, is a guest here.
 */
export async function mayAddStore(ctx: Pick<AppContext, 'db'>, userId: string): Promise<boolean> {
  return (await ownsStore(ctx, userId)) || (await findFirstUserId(ctx.db)) === userId;
}

/**
 * Adds a store; the user becomes its owner.
 * @throws ZodError; AppError `forbidden` as `mayAddStore` says
 */
export async function addStore(
  ctx: Pick<AppContext, 'db'>,
  { userId, store }: { userId: string; store: NewStore },
): Promise<CreatedStore> {
  if (!(await mayAddStore(ctx, userId))) {
    throw new AppError('forbidden', 'Only who owns a store here can add another one.');
  }
  const { name, currency, locale, timeZone } = store;
  return createStore(ctx, { name, currency, locale, timeZone, ownerUserId: userId });
}
