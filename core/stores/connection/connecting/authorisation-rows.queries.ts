import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { PlatformConnection } from '@/prisma/generated/client';

type Db = Pick<AppContext, 'db'>;

/**
 * Notes that an owner is on the way to the platform; an earlier authorisation of the store is void by that. Only a
 * connection that was never made takes the new shop's address at once.
 */
export async function writeAuthorisation(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  row: Pick<PlatformConnection, 'storeId' | 'platform' | 'shopAddress'> & {
    authState: string;
    authStateExpiresAt: Date;
    encryptedAuth: string;
  },
): Promise<void> {
  await ctx.sql.query(
    `INSERT INTO platform_connections AS c (store_id, id, platform, shop_address, auth_state, auth_state_expires_at,
       encrypted_auth, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (store_id) DO UPDATE SET
       platform = CASE c.status WHEN 'pending' THEN excluded.platform ELSE c.platform END,
       shop_address = CASE c.status WHEN 'pending' THEN excluded.shop_address ELSE c.shop_address END,
       failure = CASE c.status WHEN 'pending' THEN NULL ELSE c.failure END,
       auth_state = excluded.auth_state, auth_state_expires_at = excluded.auth_state_expires_at,
       encrypted_auth = excluded.encrypted_auth, updated_at = excluded.updated_at`,
    [
      row.storeId,
      newId(),
      row.platform,
      row.shopAddress,
      row.authState,
      row.authStateExpiresAt,
      row.encryptedAuth,
      ctx.now(),
    ],
  );
}

/** By the hash of the one-time value, used or not; null: nobody began this authorisation, or it was begun anew. */
export function findByState(ctx: Db, authState: string): Promise<PlatformConnection | null> {
  return ctx.db.platformConnection.findUnique({ where: { authState } });
}

/**
 * Uses the one-time value up. The hash stays, so that an owner who comes back after the keys did is still recognised.
 * @returns false when somebody else was faster, or the 15 minutes are over
 */
export async function claimState(
  ctx: Pick<AppContext, 'db' | 'now'>,
  { storeId, authState }: { storeId: string; authState: string },
): Promise<boolean> {
  const { count } = await ctx.db.platformConnection.updateMany({
    where: { storeId, authState, authStateExpiresAt: { gt: ctx.now() } },
    data: { authStateExpiresAt: null, failure: null },
  });
  return count > 0;
}

/**
 * Puts what a running authorisation remembers in place of `before`; null ends it.
 * @returns false when another authorisation was begun meanwhile
 */
export async function replaceAuthorisation(
  ctx: Db,
  storeId: string,
  before: string,
  encryptedAuth: string | null,
): Promise<boolean> {
  const { count } = await ctx.db.platformConnection.updateMany({
    where: { storeId, encryptedAuth: before },
    data: { encryptedAuth },
  });
  return count > 0;
}

/** Notes why connecting did not work, for the owner to read. */
export async function writeConnectFailure(
  ctx: Pick<AppContext, 'db' | 'now'>,
  storeId: string,
  failure: string,
): Promise<void> {
  await ctx.db.platformConnection.updateMany({
    where: { storeId },
    data: { failure, failedAt: ctx.now() },
  });
}
