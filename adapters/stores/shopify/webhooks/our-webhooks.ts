import type { PlatformWebhook } from '@/core/stores/platform/platform-event';
import type { AdminClient, AskOptions } from '../api/admin-client';
import { plainId } from '../api/gid';
import { listWebhooks, type WebhookSubscription } from '../documents/list-webhooks';

/**
 * Subscriptions that are this connection's: Shopify lists all of the app, and the same app may serve another Storefolk
 * as well. Ours have our connection's path (perhaps at an address that Storefolk had before), or are of an older
 * connection at our address.
 */
export async function readOurWebhooks(
  admin: AdminClient,
  callbackUrl: string,
  options: AskOptions,
): Promise<WebhookSubscription[]> {
  const ours: WebhookSubscription[] = [];
  let after: string | null = null;
  do {
    const { webhookSubscriptions: page }: Awaited<ReturnType<typeof ask>> = await ask(after);
    ours.push(...page.nodes.filter(({ uri }) => isOurs(uri, callbackUrl)));
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return ours;

  function ask(from: string | null) {
    return admin.ask(listWebhooks, { first: 100, after: from }, options);
  }
}

export function isOurs(uri: string, callbackUrl: string): boolean {
  const [theirs, own] = [URL.parse(uri), new URL(callbackUrl)];
  if (!theirs) return false;
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  return (
    theirs.pathname === own.pathname ||
    (theirs.origin === own.origin && folder(theirs.pathname) === folder(own.pathname))
  );
}

/** Shopify keeps no inactive ones: after eight failed deliveries a subscription is deleted. */
export function toPlatformWebhook({ id, topic, uri }: WebhookSubscription): PlatformWebhook {
  return { externalId: plainId(id), topic, url: uri, active: true };
}
