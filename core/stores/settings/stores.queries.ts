import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { Prisma } from '@/prisma/generated/client';
import type { StoreSettings } from './store-input';

type Db = Pick<AppContext['db'], 'store' | 'user' | 'membership'>;

export interface StoreView extends StoreSettings {
  id: string;
  isDemo: boolean;
  createdAt: string;
}

/** The instance's first user; null before set-up. */
export async function findFirstUserId(db: Db): Promise<string | null> {
  const first = await db.user.findFirst({ orderBy: { createdAt: 'asc' }, select: { id: true } });
  return first?.id ?? null;
}

/** Whether a user is owner of some store, and active there. */
export async function ownsStore(ctx: { db: Db }, userId: string): Promise<boolean> {
  const owned = await ctx.db.membership.findFirst({
    where: { userId, role: 'owner', deactivatedAt: null },
    select: { userId: true },
  });
  return owned !== null;
}

/**
 * Stores a store with its first assistant and, if given, its owner.
 * @returns the ids of both
 */
export async function insertStore(
  tx: Prisma.TransactionClient,
  store: Prisma.StoreCreateInput,
  assistant: Prisma.AssistantCreateWithoutStoreInput,
  ownerUserId: string | null,
): Promise<{ storeId: string; assistantId: string }> {
  const created = await tx.store.create({
    data: {
      ...store,
      assistants: { create: assistant },
      ...(ownerUserId && { memberships: { create: { userId: ownerUserId, role: 'owner' } } }),
    },
    select: { id: true, assistants: { select: { id: true } } },
  });
  return { storeId: created.id, assistantId: created.assistants[0]?.id ?? '' };
}

/** @throws AppError `not_found` */
export async function readStore(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<StoreView> {
  const store = await ctx.db.store.findUnique({ where: { id: storeId } });
  if (!store) throw notFound('The store');
  const { createdAt, updatedAt: _, encryptedIdentitySecret: __, ...rest } = store;
  return { ...rest, createdAt: createdAt.toISOString() };
}

/** Stores a store's own settings. */
export async function writeStoreSettings(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  settings: StoreSettings,
): Promise<void> {
  await ctx.db.store.update({ where: { id: storeId }, data: settings });
}

/** Deletes the store and, by cascade, all that belongs to it. */
export async function removeStore(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  await ctx.db.store.delete({ where: { id: storeId } });
}
