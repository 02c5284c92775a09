import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection, Prisma } from '@/prisma/generated/client';
import type { ShopFacts } from '../platform/shop-facts';

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

/**
 * The platform refuses us: the owner has to connect again. Only a connection that works can break, and only by the keys
 * that it has now.
 * @returns whether it did
 */
export async function markNeedsReconnect(
  ctx: Pick<AppContext, 'db' | 'now'>,
  storeId: string,
  { encryptedCredentials }: Pick<PlatformConnection, 'encryptedCredentials'>,
  failure: string,
): Promise<boolean> {
  const { count } = await ctx.db.platformConnection.updateMany({
    where: { storeId, status: 'connected', encryptedCredentials },
    data: { status: 'needs_reconnect', failure, failedAt: ctx.now() },
  });
  return count > 0;
}

/** By the id in a webhook address. */
export function findConnectionById(
  ctx: Pick<AppContext, 'db'>,
  id: string,
): Promise<PlatformConnection | null> {
  return ctx.db.platformConnection.findUnique({ where: { id } });
}

/** The connections to one shop: several stores may have the same one. */
export function findConnectionsOfShop(
  ctx: Pick<AppContext, 'db'>,
  platform: string,
  shopAddress: string,
): Promise<PlatformConnection[]> {
  return ctx.db.platformConnection.findMany({ where: { platform, shopAddress } });
}

type VerifiedFields = Pick<
  Prisma.PlatformConnectionUncheckedCreateInput,
  | 'platform'
  | 'shopAddress'
  | 'shopName'
  | 'encryptedCredentials'
  | 'encryptedWebhookSecret'
  | 'credentialsExpireAt'
  | 'facts'
> & { grantedScopes: string[] };

/**
 * Stores a connection that was verified a moment ago.
 * @param authorisation the sealed authorisation that this ends, or null
 * @returns false when another request has ended that authorisation
 */
export async function writeConnection(
  ctx: Pick<AppContext, 'db' | 'now'>,
  {
    storeId,
    id,
    authorisation,
    fields,
  }: { storeId: string; id: string; authorisation: string | null; fields: VerifiedFields },
): Promise<boolean> {
  const data = {
    ...fields,
    id,
    status: 'connected' as const,
    failure: null,
    failedAt: null,
    authStateExpiresAt: null,
    encryptedAuth: null,
    webhookFailure: null,
    connectedAt: ctx.now(),
  };
  if (authorisation !== null) {
    const { count } = await ctx.db.platformConnection.updateMany({
      where: { storeId, encryptedAuth: authorisation },
      data,
    });
    return count > 0;
  }
  await ctx.db.platformConnection.upsert({
    where: { storeId },
    create: { storeId, ...data },
    // An owner who is on the way to the platform for nothing now is not to change this.
    update: { ...data, authState: null },
  });
  return true;
}

/** Keeps what the platform says of itself; a connection that was refused before works again. */
export async function writeVerified(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  facts: ShopFacts,
): Promise<void> {
  await ctx.db.platformConnection.updateMany({
    where: { storeId, status: { in: ['connected', 'needs_reconnect'] } },
    data: {
      status: 'connected',
      shopName: facts.name,
      facts,
      grantedScopes: facts.grantedScopes,
      failure: null,
      failedAt: null,
    },
  });
}

/** What is left of a connection that has ended: which shop it was. */
const WIPED = {
  encryptedCredentials: null,
  credentialsExpireAt: null,
  authState: null,
  authStateExpiresAt: null,
  encryptedAuth: null,
  webhookFailure: null,
};

/** Ends a connection: no key of the shop is stored any more. */
export async function writeDisconnected(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  await ctx.db.platformConnection.updateMany({
    where: { storeId },
    data: {
      ...WIPED,
      status: 'disconnected',
      encryptedWebhookSecret: null,
      grantedScopes: [],
      failure: null,
      failedAt: null,
    },
  });
}

/**
 * Pauses the connection of a shop that has removed our app. What webhooks are signed with is kept: the platform still
 * tells what must be erased, 48 hours later.
 */
export async function writePaused(
  ctx: Pick<AppContext, 'db' | 'now'>,
  storeId: string,
  failure: string,
): Promise<void> {
  await ctx.db.platformConnection.updateMany({
    where: { storeId, status: { not: 'disconnected' } },
    data: { ...WIPED, status: 'paused', failure, failedAt: ctx.now() },
  });
}

/** Before data of a shop is erased for another's: nothing that still runs for it may write any more. */
export async function suspendConnection(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  await ctx.db.platformConnection.updateMany({ where: { storeId }, data: { status: 'pending' } });
}

/** Forgets that the store ever had a shop. */
export async function removeConnection(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  await ctx.db.platformConnection.deleteMany({ where: { storeId } });
}
