import { isAppError } from '@/core/shared/app-error';
import type { PlatformWebhook } from '@/core/stores/platform/platform-event';
import type { AskOptions } from '../api/admin-client';
import { createWebhook } from '../documents/create-webhook';
import { deleteWebhook } from '../documents/delete-webhook';
import { moveWebhook } from '../documents/move-webhook';
import type { OpenShop } from '../shop/open-shop';
import { readOurWebhooks, toPlatformWebhook } from './our-webhooks';
import { SUBSCRIBED_TOPICS } from './webhook-topics';

/**
 * Subscribes to what is missing and corrects addresses. A topic that Shopify does not let the app have (a missing scope,
 * protected customer data) is left out: the sync brings its changes later.
 * @returns `reenabled`: topics that were missing beside others that were there, so Shopify must have given them up
 */
export async function ensureWebhooks(
  shop: OpenShop,
  callbackUrl: string,
  options: AskOptions,
): Promise<{ webhooks: PlatformWebhook[]; reenabled: string[] }> {
  const { scopes } = await shop.basics(options);
  const before = await readOurWebhooks(shop.admin, callbackUrl, options);
  const reenabled: string[] = [];
  for (const { topic, scope } of SUBSCRIBED_TOPICS) {
    const existing = before.filter((one) => one.topic === topic);
    const right = existing.find(({ uri }) => uri === callbackUrl) ?? existing[0];
    for (const surplus of existing) {
      if (surplus !== right) await shop.admin.ask(deleteWebhook, { id: surplus.id }, options);
    }
    if (right) {
      if (right.uri !== callbackUrl)
        await shop.admin.ask(moveWebhook, { id: right.id, uri: callbackUrl }, options);
    } else if (scope === null || scopes.has(scope)) {
      const created = await subscribe(shop, topic, callbackUrl, options);
      if (created && before.length > 0) reenabled.push(topic);
    }
  }
  const now = await readOurWebhooks(shop.admin, callbackUrl, options);
  return { webhooks: now.map(toPlatformWebhook), reenabled };
}

/** @returns false when Shopify does not let the app have it */
async function subscribe(shop: OpenShop, topic: string, uri: string, options: AskOptions): Promise<boolean> {
  try {
    const answer = await shop.admin.ask(createWebhook, { topic, uri }, options);
    return Boolean(answer.webhookSubscriptionCreate?.webhookSubscription);
  } catch (error) {
    if (isAppError(error) && error.code === 'forbidden') return false;
    throw error;
  }
}

/** Deletes the connection's subscriptions. */
export async function removeWebhooks(
  shop: OpenShop,
  callbackUrl: string,
  options: AskOptions,
): Promise<void> {
  for (const { id } of await readOurWebhooks(shop.admin, callbackUrl, options)) {
    await shop.admin.ask(deleteWebhook, { id }, options);
  }
}
