import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { ConnectCallback, PlatformCredentials } from '@/core/stores/platform/platform-connector';
import type { ShopLocation } from '../api/shop-location';
import { checkCallback } from './check-callback';
import { requestToken } from './request-token';
import type { ShopifySecrets } from './shopify-credentials';

const memorySchema = z.object({ clientId: z.string(), clientSecret: z.string(), shop: z.string() });

/**
 * Turns the callback of an authorisation into credentials: an expiring offline token with its refresh token.
 * @throws AppError `unauthenticated` for a callback that is not Shopify's, `forbidden` when the owner refused,
 *   `unavailable` when Shopify does not answer
 */
export async function completeConnect(
  callback: ConnectCallback,
  memory: Record<string, unknown>,
  locate: (domain: string) => ShopLocation,
): Promise<PlatformCredentials> {
  const begun = memorySchema.safeParse(memory);
  if (!begun.success) throw new AppError('internal', 'What was begun cannot be read. Connect again.');
  const { shop, ...app } = begun.data;
  const { query } = callback;
  // Shopify's own refusal carries no signature worth checking: nothing is gained by forging one.
  if (query.error && !query.code) {
    throw new AppError('forbidden', 'The app was not allowed at Shopify, so the shop is not connected.');
  }
  checkCallback(query, app.clientSecret, shop, new Date());
  if (!query.code)
    throw new AppError('unauthenticated', 'Shopify sent no authorisation code. Connect again.');
  const token = await requestToken(locate(shop), app, { code: query.code, expiring: '1' });
  const secrets: ShopifySecrets = {
    method: 'oauth',
    ...app,
    accessToken: token.accessToken,
    refreshToken: token.refreshToken,
  };
  return { secrets, expiresAt: token.expiresAt, webhookSecret: app.clientSecret };
}
