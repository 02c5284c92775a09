import type { AppContext } from '@/core/shared/context';
import type { Prisma } from '@/prisma/generated/client';
import type { Role } from './permissions';

export interface MyStore {
  id: string;
  name: string;
  isDemo: boolean;
  role: Role;
}

/** @returns null for who does not belong to the store, or does no more */
export async function findRole(
  ctx: Pick<AppContext, 'db'>,
  userId: string,
  storeId: string,
): Promise<Role | null> {
  const membership = await ctx.db.membership.findUnique({
    where: { storeId_userId: { storeId, userId }, deactivatedAt: null },
    select: { role: true },
  });
  return membership?.role ?? null;
}

/** The stores that a user belongs to: own ones first by age, the demo store last. */
export async function listMyStores(ctx: Pick<AppContext, 'db'>, userId: string): Promise<MyStore[]> {
  const memberships = await ctx.db.membership.findMany({
    where: { userId, deactivatedAt: null },
    select: { role: true, store: { select: { id: true, name: true, isDemo: true } } },
    orderBy: [{ store: { isDemo: 'asc' } }, { store: { createdAt: 'asc' } }],
  });
  return memberships.map(({ role, store }) => ({ ...store, role }));
}

/** Gives stores that nobody belongs to (made by the CLI or the seed before set-up) to the user. */
export async function adoptStores(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  const orphans = await tx.store.findMany({ where: { memberships: { none: {} } }, select: { id: true } });
  await tx.membership.createMany({
    data: orphans.map(({ id }) => ({ storeId: id, userId, role: 'owner' as const })),
  });
}
