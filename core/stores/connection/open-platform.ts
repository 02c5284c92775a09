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
  /** What it is asked with, as it is stored; null: the store's own files. */
  keys: Pick<PlatformConnection, 'encryptedCredentials' | 'credentialsExpireAt'> | null;
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
    return { origin: 'file', platform: ctx.platforms.openFileStore(storeId), keys: null };
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
  const { credentials, keys } = await currentCredentials(ctx, connection, origin);
  const { shopAddress, grantedScopes } = connection;
  const platform = ctx.platforms.connector(origin).open(shopAddress, credentials, grantedScopes);
  return { origin, platform, keys };
}

/**
 * Opens the store's shop, runs work on it, and notes when the platform refuses the credentials.
 * @throws as openPlatform and askOpened
 */
export async function withPlatform<T>(
  ctx: PlatformContext,
  storeId: string,
  work: (open: OpenPlatform) => Promise<T>,
): Promise<T> {
  return askOpened(ctx, storeId, await openPlatform(ctx, storeId), work);
}

/**
 * Runs work on an open platform and notes when the platform refuses the credentials.
 * @throws what `work` throws; `unavailable` instead of `unauthenticated` where opening the platform anew helps
 */
export async function askOpened<T>(
  ctx: PlatformContext,
  storeId: string,
  open: OpenPlatform,
  work: (open: OpenPlatform) => Promise<T>,
): Promise<T> {
  try {
    return await work(open);
  } catch (error) {
    throw await explainRefusal(ctx, storeId, open, error);
  }
}

/**
 * A refusal of the stored keys turns the connection to "reconnect". Not one of keys that ended, or were replaced by
 * newer ones, since the platform was opened: a long sync outlives an access token, and goes on with the next.
 */
async function explainRefusal(
  ctx: PlatformContext,
  storeId: string,
  { keys }: OpenPlatform,
  error: unknown,
): Promise<unknown> {
  if (!isAppError(error) || error.code !== 'unauthenticated' || !keys) return error;
  const ended = keys.credentialsExpireAt !== null && keys.credentialsExpireAt <= ctx.now();
  if (!ended && (await noteRefusal(ctx, storeId, keys, error))) return error;
  if ((await findConnection(ctx, storeId))?.status !== 'connected') return error;
  return new AppError('unavailable', 'The keys of the shop have changed meanwhile. Try again in a moment.', {
    cause: error,
  });
}

/** @returns false when these keys are not the connection's any more, or it does not work anyway */
async function noteRefusal(
  ctx: Pick<AppContext, 'db' | 'now' | 'log'>,
  storeId: string,
  keys: Pick<PlatformConnection, 'encryptedCredentials'>,
  error: AppError,
): Promise<boolean> {
  const noted = await markNeedsReconnect(ctx, storeId, keys, error.userMessage);
  if (noted) ctx.log.warn({ storeId }, 'the platform refuses the credentials');
  return noted;
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

interface CurrentCredentials {
  credentials: PlatformCredentials;
  keys: NonNullable<OpenPlatform['keys']>;
}

async function currentCredentials(
  ctx: PlatformContext,
  connection: PlatformConnection,
  origin: ConnectablePlatformId,
): Promise<CurrentCredentials> {
  const stored = readStored(ctx, connection);
  const endsAt = stored.credentials.expiresAt?.getTime();
  if (endsAt === undefined || endsAt - ctx.now().getTime() > RENEW_BEFORE_MS) return stored;
  try {
    const renewed = await ctx.platforms.connector(origin).renew(connection.shopAddress, stored.credentials);
    const { encryptedCredentials, credentialsExpireAt } = sealCredentials(ctx, renewed);
    const keys = { encryptedCredentials, credentialsExpireAt };
    if (await replaceCredentials(ctx, connection, keys)) return { credentials: renewed, keys };
    // Another process was faster; where old ones end with their renewal, only its credentials count.
    const fresh = await findConnection(ctx, connection.storeId);
    return fresh ? readStored(ctx, fresh) : { credentials: renewed, keys };
  } catch (error) {
    const stillGood = endsAt > ctx.now().getTime();
    if (isAppError(error) && error.code === 'unauthenticated') {
      // A refresh token counts once: whoever was second finds what the first one got.
      const fresh = await findConnection(ctx, connection.storeId);
      if (fresh && fresh.encryptedCredentials !== connection.encryptedCredentials)
        return readStored(ctx, fresh);
      await noteRefusal(ctx, connection.storeId, connection, error);
      throw error;
    }
    if (stillGood) return stored;
    throw error;
  }
}

function readStored(ctx: Pick<AppContext, 'secrets'>, connection: PlatformConnection): CurrentCredentials {
  const { encryptedCredentials, credentialsExpireAt } = connection;
  return {
    credentials: unsealCredentials(ctx, connection),
    keys: { encryptedCredentials, credentialsExpireAt },
  };
}

/** The platform's id as it is stored. @throws AppError `internal` for one that this version does not know */
export function toPlatformId(stored: string): ConnectablePlatformId {
  const id = PLATFORM_IDS.find((one) => one === stored);
  if (!id || id === 'file') throw new AppError('internal', 'The store’s platform is not known here.');
  return id;
}
