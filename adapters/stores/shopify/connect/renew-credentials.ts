import { AppError } from '@/core/shared/app-error';
import type { PlatformCredentials } from '@/core/stores/platform/platform-connector';
import type { ShopLocation } from '../api/shop-location';
import { requestToken } from './request-token';
import { readSecrets } from './shopify-credentials';

/**
 * A new access token, by the refresh token or by asking again with client ID and secret.
 * @throws AppError `unauthenticated` when Shopify gives none any more, `unavailable` when it does not answer
 */
export async function renewCredentials(
  shop: ShopLocation,
  credentials: PlatformCredentials,
): Promise<PlatformCredentials> {
  const secrets = readSecrets(credentials);
  if (secrets.method === 'token') return credentials;
  if (secrets.method === 'client-credentials') {
    const token = await requestToken(shop, secrets, { grant_type: 'client_credentials' });
    return {
      ...credentials,
      secrets: { ...secrets, accessToken: token.accessToken },
      expiresAt: token.expiresAt,
    };
  }
  if (!secrets.refreshToken) {
    throw new AppError('unauthenticated', 'The authorisation has ended at Shopify. Reconnect the shop.');
  }
  const token = await requestToken(shop, secrets, {
    grant_type: 'refresh_token',
    refresh_token: secrets.refreshToken,
  });
  // Each refresh token counts once, and comes with the next.
  const refreshToken = token.refreshToken ?? secrets.refreshToken;
  return {
    ...credentials,
    secrets: { ...secrets, accessToken: token.accessToken, refreshToken },
    expiresAt: token.expiresAt,
  };
}
