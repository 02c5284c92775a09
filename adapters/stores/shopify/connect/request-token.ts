import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { createShopFetch } from '../api/shop-fetch';
import type { ShopLocation } from '../api/shop-location';

const TIMEOUT_MS = 15_000;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().nullish(),
  refresh_token: z.string().min(1).nullish(),
});

export interface ShopToken {
  accessToken: string;
  expiresAt: Date | null;
  refreshToken: string | null;
}

type Grant =
  /** `expiring: 1` asks for a token of an hour with a refresh token; without it Shopify gives one that never ends. */
  | { code: string; expiring: '1' }
  | { grant_type: 'refresh_token'; refresh_token: string }
  | { grant_type: 'client_credentials' };

/**
 * Asks the shop for an access token. The SDK's own functions keep state in cookies or cannot be told where a shop is,
 * so this is our one request to /admin/oauth/access_token, for all three grants
 * (https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens).
 * @throws AppError `unauthenticated` when Shopify refuses, `unavailable` when it does not answer
 */
export async function requestToken(
  shop: ShopLocation,
  app: { clientId: string; clientSecret: string },
  grant: Grant,
): Promise<ShopToken> {
  const askedAt = Date.now();
  const response = await createShopFetch(shop)(`https://${shop.domain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ client_id: app.clientId, client_secret: app.clientSecret, ...grant }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null);
  if (!response || response.status >= 500 || response.status === 429) {
    throw new AppError('unavailable', 'Shopify did not answer. Try again in a moment.');
  }
  const token = tokenSchema.safeParse(response.ok ? await response.json().catch(() => null) : null);
  if (!token.success) throw new AppError('unauthenticated', explainRefusal(response.status, grant));
  const { access_token, expires_in, refresh_token } = token.data;
  return {
    accessToken: access_token,
    expiresAt: expires_in ? new Date(askedAt + expires_in * 1000) : null,
    refreshToken: refresh_token ?? null,
  };
}

function explainRefusal(status: number, grant: Grant): string {
  if (status === 404) return 'Shopify knows no shop with this address.';
  if ('code' in grant)
    return 'Shopify did not accept the authorisation. Connect again; check the client secret.';
  if (grant.grant_type === 'refresh_token')
    return 'The authorisation has ended at Shopify. Reconnect the shop.';
  return 'Shopify refuses the client ID and secret for this shop. The app must be installed there, and app and shop must belong to the same organisation.';
}
