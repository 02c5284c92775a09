import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { PlatformCredentials } from '../../platform/platform-connector';
import type { ConnectablePlatformId } from '../../platform/platform-ids';
import { requestSync } from '../../sync/request-sync';
import { checkWebhooks } from '../../webhooks/check-webhooks';
import { findConnection, suspendConnection, writeConnection } from '../connection-rows.queries';
import { eraseShopData } from '../leaving/erase-shop-data';
import { leavePlatform } from '../leaving/leave-platform';
import { hasSynced } from '../leaving/shop-data.queries';
import { sealCredentials } from '../open-platform';
import { takeWebsite } from '../suggestions/suggested-settings';
import { isSameShop, refuseOtherShop } from './refuse-other-shop';

/** A shop that does not say who it is within this time cannot be connected now. */
const VERIFY_MS = 30_000;

export interface EstablishConnection {
  storeId: string;
  platform: ConnectablePlatformId;
  shopAddress: string;
  credentials: PlatformCredentials;
  eraseOtherShop: boolean;
  /** The sealed authorisation that the credentials came from: whoever ends it first connects. null: they were pasted. */
  authorisation: string | null;
}

/**
 * Verifies credentials with the shop and, when they are good, stores them; then has webhooks made and the first sync
 * begun. Neither of these undoes the connection when it fails: both are tried again on a schedule.
 * @throws AppError `unauthenticated`, `forbidden` or `unavailable` from the platform, `conflict` for data of another shop
 */
export async function establishConnection(ctx: AppContext, target: EstablishConnection): Promise<void> {
  const { storeId, platform, shopAddress, credentials } = target;
  const shop = ctx.platforms.connector(platform).open(shopAddress, credentials);
  const facts = await shop.verify(AbortSignal.timeout(VERIFY_MS));

  const known = await findConnection(ctx, storeId);
  const another = known !== null && !isSameShop(known, target);
  await refuseOtherShop(ctx, target);
  if (another) {
    await leavePlatform(ctx, known);
    await suspendConnection(ctx, storeId);
    await eraseShopData(ctx, storeId, known.platform);
  }
  const stored = await writeConnection(ctx, {
    storeId,
    authorisation: target.authorisation,
    // Another shop gets another webhook address, so that deliveries of the one before are not taken for its own.
    id: known && !another ? known.id : newId(),
    fields: {
      ...sealCredentials(ctx, credentials),
      platform,
      shopAddress,
      shopName: facts.name,
      facts,
      grantedScopes: facts.grantedScopes,
    },
  });
  // Another request ended the same authorisation, or a newer one was begun.
  if (!stored) return;
  ctx.log.info({ storeId, platform, missing: facts.missing.length }, 'shop connected');

  await takeWebsite(ctx, storeId, facts);
  await tryTo(ctx, storeId, 'set up webhooks', () => checkWebhooks(ctx, storeId));
  await tryTo(ctx, storeId, 'begin the first sync', async () =>
    requestSync(ctx, {
      storeId,
      kind: (await hasSynced(ctx, storeId)) ? 'reconcile' : 'first',
      trigger: 'connect',
    }),
  );
}

async function tryTo(
  ctx: AppContext,
  storeId: string,
  what: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    ctx.log.warn({ err: error, storeId }, `could not ${what}`);
  }
}
