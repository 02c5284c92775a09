import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection } from '@/prisma/generated/client';

/** The store's connection in whatever state; null: the store lives from files. */
export function findConnection(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<PlatformConnection | null> {
  return ctx.db.platformConnection.findUnique({ where: { storeId } });
}

/** Keeps renewed credentials, unless somebody else has stored newer ones meanwhile. */
export async function replaceCredentials(
  ctx: Pick<AppContext, 'db'>,
  connection: Pick<PlatformConnection, 'storeId' | 'id' | 'encryptedCredentials'>,
  renewed: { encryptedCredentials: string; credentialsExpireAt: Date | null },
): Promise<boolean> {
  const { count } = await ctx.db.platformConnection.updateMany({
    where: {
      storeId: connection.storeId,
      id: connection.id,
      encryptedCredentials: connection.encryptedCredentials,
    },
    data: renewed,
  });
  return count > 0;
}

/** The platform refuses us: the owner has to connect again. Only a connection that works can break. */
export async function markNeedsReconnect(
  ctx: Pick<AppContext, 'db' | 'now'>,
  storeId: string,
  failure: string,
): Promise<void> {
  await ctx.db.platformConnection.updateMany({
    where: { storeId, status: 'connected' },
    data: { status: 'needs_reconnect', failure, failedAt: ctx.now() },
  });
}
