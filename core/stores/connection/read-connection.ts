import type { AppContext } from '@/core/shared/context';
import type { ConnectionStatus, PlatformConnection } from '@/prisma/generated/client';
import { CONNECTABLE_PLATFORM_IDS } from '../platform/platform-ids';
import { type ShopFacts, shopFactsSchema } from '../platform/shop-facts';
import { readStore } from '../settings/stores.queries';
import { readWebhookHealth, type WebhookHealth } from '../webhooks/read-webhook-health';
import { hasDeliveredKeys } from './connecting/finish-connect';
import { type ConnectablePlatform, listConnectMethods } from './connecting/list-connect-methods';
import { findConnection } from './connection-rows.queries';
import { countFileProducts } from './leaving/file-products.queries';
import { type SuggestedSettings, suggestSettings } from './suggestions/suggested-settings';
import { webhookAddress } from './webhook-address';

/** What a team may see of its shop: never a key. Times are ISO 8601. */
export interface ConnectionView {
  /** null: no shop was ever connected, the store lives from files. */
  connection: ShopConnectionView | null;
  /** What can be connected, and how. */
  platforms: ConnectablePlatform[];
  /** Products that came from files and are still shown. */
  fileProducts: number;
}

export interface ShopConnectionView {
  platform: string;
  platformName: string;
  status: ConnectionStatus;
  shopAddress: string;
  shopName: string | null;
  connectedAt: string | null;
  /** What the shop said of itself when it was last verified. */
  shop: Pick<ShopFacts, 'name' | 'currency' | 'timeZone' | 'locale' | 'url' | 'plan'> | null;
  grantedScopes: string[];
  /** What is lacking, and what will not work without it. */
  missing: ShopFacts['missing'];
  /** Why it does not work, or why connecting did not; says what to do. */
  failure: string | null;
  failedAt: string | null;
  /** `lasting`: the keys do not end; `renewed`: they end and are renewed by themselves; `none`: wiped. */
  keys: 'lasting' | 'renewed' | 'none';
  keysExpireAt: string | null;
  /** `waiting`: the owner is at the platform; `delivered`: keys came and are being verified. */
  authorising: 'waiting' | 'delivered' | null;
  webhooks: WebhookHealth;
  /** Where this shop's webhooks arrive; pasted at the platform for topics that it has no other way to set up. */
  webhookUrl: string;
  /** Settings of the store that the shop says differently. */
  suggestedSettings: SuggestedSettings;
}

/**
 * The store's connection to its shop, for the settings page.
 * @throws AppError `not_found` for a store that is not there
 */
export async function readConnectionView(ctx: AppContext, storeId: string): Promise<ConnectionView> {
  const [store, connection, fileProducts, webhooks] = await Promise.all([
    readStore(ctx, storeId),
    findConnection(ctx, storeId),
    countFileProducts(ctx, storeId),
    readWebhookHealth(ctx, storeId),
  ]);
  return {
    connection: connection && toView(ctx, connection, store, webhooks),
    platforms: listConnectMethods(ctx),
    fileProducts,
  };
}

function toView(
  ctx: AppContext,
  connection: PlatformConnection,
  store: SuggestedSettings,
  webhooks: WebhookHealth,
): ShopConnectionView {
  const facts = shopFactsSchema.safeParse(connection.facts).data;
  const stored = connection.encryptedCredentials !== null;
  return {
    platform: connection.platform,
    platformName: platformName(ctx, connection.platform),
    status: connection.status,
    shopAddress: connection.shopAddress,
    shopName: connection.shopName,
    connectedAt: connection.connectedAt?.toISOString() ?? null,
    shop: facts ? pickShop(facts) : null,
    grantedScopes: connection.grantedScopes,
    missing: stored ? (facts?.missing ?? []) : [],
    failure: connection.failure,
    failedAt: connection.failedAt?.toISOString() ?? null,
    keys: !stored ? 'none' : connection.credentialsExpireAt ? 'renewed' : 'lasting',
    keysExpireAt: connection.credentialsExpireAt?.toISOString() ?? null,
    authorising: readAuthorising(ctx, connection),
    webhooks,
    webhookUrl: webhookAddress(ctx, connection),
    suggestedSettings: facts && stored ? suggestSettings(store, facts) : {},
  };
}

function readAuthorising(
  ctx: Pick<AppContext, 'now' | 'secrets'>,
  connection: PlatformConnection,
): ShopConnectionView['authorising'] {
  if (hasDeliveredKeys(ctx, connection)) return 'delivered';
  const until = connection.authStateExpiresAt;
  return connection.encryptedAuth && until && until > ctx.now() ? 'waiting' : null;
}

function pickShop({ name, currency, timeZone, locale, url, plan }: ShopFacts) {
  return { name, currency, timeZone, locale, url, plan };
}

function platformName(ctx: Pick<AppContext, 'platforms'>, platform: string): string {
  const known = CONNECTABLE_PLATFORM_IDS.find((id) => id === platform);
  return known ? ctx.platforms.name(known) : platform;
}
