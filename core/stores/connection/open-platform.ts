import { z } from 'zod';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection } from '@/prisma/generated/client';
import type { PlatformCredentials } from '../platform/platform-connector';
import { type ConnectablePlatformId, PLATFORM_IDS, type PlatformId } from '../platform/platform-ids';
import type { StorePlatform } from '../platform/store-platform';
import { findConnection, markNeedsReconnect, replaceCredentials } from './connection-rows.queries';

/** Credentials are renewed this long before they end. */
const RENEW_BEFORE_MS = 5 * 60_000;

type PlatformContext = Pick<AppContext, 'db' | 'now' | 'secrets' | 'platforms' | 'log'>;

export interface OpenPlatform {
  /** Also the `origin` of the rows that come from it. */
  origin: PlatformId;
  platform: StorePlatform;
}

const sealedSchema = z.object({ secrets: z.record(z.string(), z.unknown()) });

/**
 * The store's shop, ready to be asked: the connected platform, or the store's own files. Renews credentials that are
 * about to end.
 * @throws AppError `unauthenticated` when the owner has to connect again, is not done connecting, or the app was
 *   uninstalled at the platform; `unavailable` when credentials could not be renewed just now
 */
export async function openPlatform(ctx: PlatformContext, storeId: string): Promise<OpenPlatform> {
  const connection = await findConnection(ctx, storeId);
  if (!connection || connection.status === 'disconnected') {
    return { origin: 'file', platform: ctx.platforms.openFileStore(storeId) };
  }
  if (connection.status !== 'connected') {
    throw new AppError(
      'unauthenticated',
      'The shop is not connected just now. Reconnect it in the settings.',
    );
  }
  return openConnection(ctx, connection);
}

/**
 * The shop behind a connection, whatever its status says: to test a refused one again, or to leave it.
 * @throws AppError `unauthenticated` when no keys are stored or they cannot be renewed, `unavailable` as above
 */
export async function openConnection(
  ctx: PlatformContext,
  connection: PlatformConnection,
): Promise<OpenPlatform & { origin: ConnectablePlatformId }> {
  const origin = toPlatformId(connection.platform);
  const credentials = await currentCredentials(ctx, connection, origin);
  return { origin, platform: ctx.platforms.connector(origin).open(connection.shopAddress, credentials) };
}

/**
 * Runs work on an open platform and notes when the platform refuses the credentials.
 * @throws what `work` throws
 */
export async function withPlatform<T>(
  ctx: PlatformContext,
  storeId: string,
  work: (open: OpenPlatform) => Promise<T>,
): Promise<T> {
  const open = await openPlatform(ctx, storeId);
  try {
    return await work(open);
  } catch (error) {
    await noteRefusal(ctx, storeId, error);
    throw error;
  }
}

/** Turns the connection to "reconnect" when `error` is the platform's refusal; anything else is left alone. */
export async function noteRefusal(
  ctx: Pick<AppContext, 'db' | 'now' | 'log'>,
  storeId: string,
  error: unknown,
): Promise<void> {
  if (!isAppError(error) || error.code !== 'unauthenticated') return;
  await markNeedsReconnect(ctx, storeId, error.userMessage);
  ctx.log.warn({ storeId }, 'the platform refuses the credentials');
}

/** The credentials of a connection in the clear. Never log or return them to a browser. */
export function unsealCredentials(
  ctx: Pick<AppContext, 'secrets'>,
  connection: PlatformConnection,
): PlatformCredentials {
  const { encryptedCredentials, encryptedWebhookSecret } = connection;
  if (!encryptedCredentials || !encryptedWebhookSecret) {
    throw new AppError('unauthenticated', 'The shop’s keys are not stored any more. Connect it again.');
  }
  const { secrets } = sealedSchema.parse(JSON.parse(ctx.secrets.decrypt(encryptedCredentials)));
  return {
    secrets,
    expiresAt: connection.credentialsExpireAt,
    webhookSecret: ctx.secrets.decrypt(encryptedWebhookSecret),
  };
}

/** Credentials as they are stored. */
export function sealCredentials(
  ctx: Pick<AppContext, 'secrets'>,
  credentials: PlatformCredentials,
): { encryptedCredentials: string; encryptedWebhookSecret: string; credentialsExpireAt: Date | null } {
  return {
    encryptedCredentials: ctx.secrets.encrypt(JSON.stringify({ secrets: credentials.secrets })),
    encryptedWebhookSecret: ctx.secrets.encrypt(credentials.webhookSecret),
    credentialsExpireAt: credentials.expiresAt,
  };
}

async function currentCredentials(
  ctx: PlatformContext,
  connection: PlatformConnection,
  origin: ConnectablePlatformId,
): Promise<PlatformCredentials> {
  const stored = unsealCredentials(ctx, connection);
  const endsAt = stored.expiresAt?.getTime();
  if (endsAt === undefined || endsAt - ctx.now().getTime() > RENEW_BEFORE_MS) return stored;
  try {
    const renewed = await ctx.platforms.connector(origin).renew(connection.shopAddress, stored);
    const { encryptedCredentials, credentialsExpireAt } = sealCredentials(ctx, renewed);
    if (await replaceCredentials(ctx, connection, { encryptedCredentials, credentialsExpireAt }))
      return renewed;
    // Another process was faster; where old ones end with their renewal, only its credentials count.
    const fresh = await findConnection(ctx, connection.storeId);
    return fresh ? unsealCredentials(ctx, fresh) : renewed;
  } catch (error) {
    const stillGood = endsAt > ctx.now().getTime();
    const refused = isAppError(error) && error.code === 'unauthenticated';
    if (refused) {
      // A refresh token counts once: whoever was second finds what the first one got.
      const fresh = await findConnection(ctx, connection.storeId);
      if (fresh && fresh.encryptedCredentials !== connection.encryptedCredentials)
        return unsealCredentials(ctx, fresh);
      await noteRefusal(ctx, connection.storeId, error);
      throw error;
    }
    if (stillGood) return stored;
    throw error;
  }
}

/** The platform's id as it is stored. @throws AppError `internal` for one that this version does not know */
export function toPlatformId(stored: string): ConnectablePlatformId {
  const id = PLATFORM_IDS.find((one) => one === stored);
  if (!id || id === 'file') throw new AppError('internal', 'The store’s platform is not known here.');
  return id;
}
