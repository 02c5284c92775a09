import { AppError } from '@/core/shared/app-error';
import type { AskOptions } from '../api/admin-client';
import type { OpenShop } from '../shop/open-shop';

/** @throws AppError `forbidden` that names the first scope which the app lacks */
export async function requireScopes(
  shop: OpenShop,
  scopes: readonly string[],
  options: AskOptions,
): Promise<void> {
  const { scopes: granted } = await shop.basics(options);
  const lacking = scopes.find((scope) => !granted.has(scope));
  if (lacking === undefined) return;
  throw new AppError('forbidden', `The app lacks the scope ${lacking}. Add it at Shopify, then reconnect.`);
}
