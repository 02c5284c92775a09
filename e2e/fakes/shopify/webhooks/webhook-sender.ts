import { randomUUID } from 'node:crypto';
import type { FakeApp } from '../oauth/fake-app';
import type { FakeShop } from '../shop/fake-shop';
import type { WebhookRecord } from '../shop/records';
import type { ShopEvent } from '../shop/shop-event';
import { type Acknowledgement, postWebhook } from './post-webhook';
import { signWebhook } from './sign-webhook';
import { complianceTopics, topicKey } from './topics';
import { toPayload } from './webhook-payload';

export interface Delivery extends Acknowledgement {
  address: string;
  topic: string;
  eventId: string;
}

export interface DeliveryOptions {
  /** Where to, instead of to those who subscribed. */
  to?: string;
  /** The same event twice is a repetition. */
  eventId?: string;
  /** How often the same delivery is sent. */
  times?: number;
}

/** Shopify deletes a subscription after a delivery and eight retries have failed. */
const maxFailures = 9;

/** Sends webhooks, signed, to the addresses that the app subscribed. */
export class WebhookSender {
  /** Where the app's configuration sends the topics that the law asks for. */
  complianceUrl: string | null = null;

  constructor(
    private readonly shop: FakeShop,
    private readonly app: Pick<FakeApp, 'clientSecret'>,
    private readonly apiVersion: string,
  ) {}

  /** Tells of something that happened, with the subject as it is at this moment. */
  async tell(event: ShopEvent, options: DeliveryOptions = {}): Promise<Delivery[]> {
    const payload = toPayload(event, this.shop);
    return payload === null ? [] : this.deliver(event.topic, payload, options);
  }

  /**
   * Delivers a payload to everyone who subscribed to the topic.
   *
   * @param topic as in X-Shopify-Topic, e.g. "orders/updated"
   * @returns one entry for each time it was sent; empty when nobody subscribed
   */
  async deliver(topic: string, payload: object, options: DeliveryOptions = {}): Promise<Delivery[]> {
    const eventId = options.eventId ?? randomUUID();
    const sendings = this.addressesOf(topic, options.to).flatMap(({ address, subscription }) =>
      Array.from({ length: options.times ?? 1 }, () =>
        this.send(address, topic, withFields(payload, subscription), eventId, subscription),
      ),
    );
    return Promise.all(sendings);
  }

  private async send(
    address: string,
    topic: string,
    payload: object,
    eventId: string,
    subscription: WebhookRecord | null,
  ): Promise<Delivery> {
    const rawBody = JSON.stringify(payload);
    const acknowledgement = await postWebhook(address, this.headers(topic, rawBody, eventId), rawBody);
    if (subscription) this.note(subscription, acknowledgement);
    return { ...acknowledgement, address, topic, eventId };
  }

  private headers(topic: string, rawBody: string, eventId: string): Record<string, string> {
    return {
      'content-type': 'application/json',
      'user-agent': 'Shopify-Captain-Hook',
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': this.shop.settings.myshopifyDomain,
      'x-shopify-api-version': this.apiVersion,
      'x-shopify-webhook-id': eventId,
      'x-shopify-event-id': eventId,
      'x-shopify-triggered-at': this.shop.now().toISOString(),
      'x-shopify-hmac-sha256': signWebhook(rawBody, this.app.clientSecret),
    };
  }

  private addressesOf(
    topic: string,
    to: string | undefined,
  ): { address: string; subscription: WebhookRecord | null }[] {
    if (to !== undefined) return [{ address: to, subscription: null }];
    const all = this.shop.webhooks.all();
    if (!(complianceTopics as readonly string[]).includes(topic)) {
      const wanted = topicKey(topic);
      return all
        .filter((one) => one.topic === wanted)
        .map((subscription) => ({ address: subscription.uri, subscription }));
    }
    const configured = this.complianceUrl ? [this.complianceUrl] : [...new Set(all.map((one) => one.uri))];
    return configured.map((address) => ({ address, subscription: null }));
  }

  private note(subscription: WebhookRecord, { status }: Acknowledgement): void {
    const isGood = status !== null && status >= 200 && status < 300;
    subscription.failures = isGood ? 0 : subscription.failures + 1;
    if (subscription.failures >= maxFailures) this.shop.webhooks.delete(subscription.id);
  }
}

function withFields(payload: object, subscription: WebhookRecord | null): object {
  const wanted = subscription?.includeFields ?? [];
  if (wanted.length === 0) return payload;
  return Object.fromEntries(Object.entries(payload).filter(([name]) => wanted.includes(name)));
}
