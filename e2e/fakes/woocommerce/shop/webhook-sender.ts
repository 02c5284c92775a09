import { createHash, createHmac } from 'node:crypto';
import type { FakeShop, WooRecord } from './fake-shop';

/** Only tests listen; anything else is an address that nobody is at. */
const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])$/;
const TIMEOUT_MS = 5000;
/** WooCommerce switches a webhook off when it fails after more than so many failures in a row. */
const MAX_FAILURES = 5;

export interface WebhookSender {
  /** The secret of a webhook, which the API never hands out. */
  setSecret(webhookId: number, secret: string): void;
  /** Delivers to every active webhook of the topic. Deliveries go out one after the other, in their order. */
  emit(topic: string, body: object): void;
  /** The unsigned form that WooCommerce sends when a webhook is made. */
  ping(webhook: WooRecord): void;
  /** Resolves when all that was emitted has been delivered, or has failed. */
  settled(): Promise<void>;
}

type Shop = Pick<FakeShop, 'homeUrl' | 'webhooks' | 'profile' | 'now'>;

export function createWebhookSender(shop: Shop): WebhookSender {
  const secrets = new Map<number, string>();
  const failures = new Map<number, number>();
  let queue: Promise<void> = Promise.resolve();

  const note = (webhook: WooRecord, delivered: boolean) => {
    if (delivered) return failures.set(webhook.id, 0);
    const count = failures.get(webhook.id) ?? 0;
    if (count > MAX_FAILURES) webhook.status = 'disabled';
    return failures.set(webhook.id, count + 1);
  };
  const deliver = async (webhook: WooRecord, topic: string, rawBody: string) => {
    if (webhook.status !== 'active') return;
    const [resource = '', event = ''] = topic.split('.');
    const second = Math.floor(shop.now().getTime() / 1000);
    note(
      webhook,
      await post(String(webhook.delivery_url), rawBody, {
        ...agent(shop),
        'content-type': 'application/json',
        'x-wc-webhook-source': `${shop.homeUrl}/`,
        'x-wc-webhook-topic': topic,
        'x-wc-webhook-resource': resource,
        'x-wc-webhook-event': event,
        'x-wc-webhook-signature': createHmac('sha256', secrets.get(webhook.id) ?? '')
          .update(rawBody)
          .digest('base64'),
        'x-wc-webhook-id': String(webhook.id),
        // Made from webhook and second, as there: deliveries of one second share it.
        'x-wc-webhook-delivery-id': createHash('md5').update(`${webhook.id}${second}`).digest('hex'),
      }),
    );
  };
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(work, work);
  };

  return {
    setSecret: (id, secret) => secrets.set(id, secret),
    emit(topic, body) {
      // PHP escapes slashes and everything beyond ASCII.
      const rawBody = JSON.stringify(body)
        .replaceAll('/', '\\/')
        .replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
      for (const webhook of shop.webhooks.values()) {
        if (webhook.topic === topic) enqueue(() => deliver(webhook, topic, rawBody));
      }
    },
    ping(webhook) {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      enqueue(async () => {
        await post(String(webhook.delivery_url), `webhook_id=${webhook.id}`, { ...agent(shop), ...type });
      });
    },
    settled: () => queue,
  };
}

function agent({ profile }: Shop): Record<string, string> {
  return { 'user-agent': `WooCommerce/${profile.version} Hookshot (WordPress/7.1.3)` };
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<boolean> {
  if (!LOCAL.test(URL.parse(url)?.hostname ?? '')) return false;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal });
    await response.arrayBuffer();
    return response.status >= 200 && response.status < 303;
  } catch {
    return false;
  }
}
