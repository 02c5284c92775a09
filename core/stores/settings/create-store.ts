import type { AppContext } from '@/core/shared/context';
import { newWidgetKey } from '@/core/shared/ids';
import type { Prisma } from '@/prisma/generated/client';
import { defaultAssistant } from './assistants/assistant-input';
import { type NewStore, newStoreSchema } from './store-input';
import { findFirstUserId, insertStore } from './stores.queries';

export interface CreatedStore {
  storeId: string;
  assistantId: string;
  widgetKey: string;
}

export interface CreateStoreInput extends NewStore {
  /** Becomes the owner; without it the instance's first user does, and until there is one the store waits. */
  ownerUserId?: string;
  isDemo?: boolean;
  /** For set-ups that must know the key beforehand; otherwise a new one is made. */
  widgetKey?: string;
}

/**
 * Makes a store with one assistant that is ready to answer.
 * @throws ZodError when the input is not valid
 */
export async function createStore(
  ctx: Pick<AppContext, 'db'>,
  { ownerUserId, isDemo = false, widgetKey, ...input }: CreateStoreInput,
): Promise<CreatedStore> {
  const store = newStoreSchema.parse(input);
  const userId = ownerUserId ?? (await findFirstUserId(ctx.db));
  return ctx.db.$transaction((tx) => createStoreIn(tx, { ...store, isDemo }, { userId, widgetKey }));
}

/** The same within a transaction of the caller; `store` is checked already. */
export async function createStoreIn(
  tx: Prisma.TransactionClient,
  store: ReturnType<typeof newStoreSchema.parse> & { isDemo?: boolean },
  { userId, widgetKey = newWidgetKey() }: { userId: string | null; widgetKey?: string | undefined },
): Promise<CreatedStore> {
  const assistant = { ...defaultAssistant(store.name), widgetKey, isDefault: true };
  const ids = await insertStore(tx, store, assistant, userId);
  return { ...ids, widgetKey };
}
