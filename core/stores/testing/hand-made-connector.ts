import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@/core/shared/app-error';
import type { PlatformConnector, PlatformCredentials, StorePlatforms } from '../platform/platform-connector';
import type { PlatformEvent, PlatformWebhook } from '../platform/platform-event';
import type { ShopFacts } from '../platform/shop-facts';
import type { StorePlatform } from '../platform/store-platform';
import { notAskedPlatform } from './not-asked-platform';

export const WEBHOOK_SECRET = 'a secret between the shop and us';

/** A platform whose answers a test sets by hand; its keys are one word. */
export interface HandMadePlatform {
  platforms: StorePlatforms;
  facts: ShopFacts;
  /** The word that the shop lets in. */
  key: string;
  /** Thrown by whatever asks the shop; null: it answers. */
  fault: AppError | null;
  webhookFault: AppError | null;
  webhooks: PlatformWebhook[];
  /** What the next look at the webhooks finds switched off. */
  switchedOff: string[];
}

export function makePlatform(): HandMadePlatform {
  const made: HandMadePlatform = {
    platforms: {
      connector: () => connector,
      openFileStore: () => {
        throw new AppError('unsupported', 'This store has no files.');
      },
      name: (id) => (id === 'shopify' ? 'Shopify' : 'WooCommerce'),
    },
    facts: {
      name: 'Larkfell',
      currency: 'SEK',
      timeZone: 'Europe/Stockholm',
      locale: 'sv',
      url: 'https://larkfell.example',
      plan: 'Basic',
      grantedScopes: ['read_products'],
      missing: [{ scope: 'read_orders', consequence: 'Orders cannot be looked up.' }],
    },
    key: 'open sesame',
    fault: null,
    webhookFault: null,
    webhooks: [],
    switchedOff: [],
  };

  const credentialsOf = (key: string): PlatformCredentials => ({
    secrets: { key },
    expiresAt: null,
    webhookSecret: WEBHOOK_SECRET,
  });

  const connector: PlatformConnector = {
    id: 'shopify',
    name: 'Shopify',
    methods: [
      {
        id: 'token',
        label: 'Paste a key',
        description: 'For tests.',
        fields: [
          { name: 'shop', label: 'Shop address', help: 'Anywhere.', type: 'url', required: true },
          { name: 'key', label: 'Key', help: 'Anywhere.', type: 'secret', required: true },
        ],
        redirects: false,
      },
      {
        id: 'oauth',
        label: 'Authorise',
        description: 'For tests.',
        fields: [{ name: 'shop', label: 'Shop address', help: 'Anywhere.', type: 'url', required: true }],
        redirects: true,
      },
    ],
    async begin({ method, fields: { shop = '', key = '' } }, { returnUrl }, state) {
      if (method === 'token') {
        return { kind: 'credentials', shopAddress: shop, credentials: credentialsOf(key) };
      }
      const query = new URLSearchParams({ state, back: returnUrl });
      return {
        kind: 'redirect',
        url: `https://${shop}/authorise?${query}`,
        shopAddress: shop,
        memory: { pass: 'word' },
      };
    },
    readState: ({ query }) => query.state ?? null,
    async complete({ query }, memory) {
      if (query.refused) throw new AppError('forbidden', 'The owner refused at the shop.');
      if (memory.pass !== 'word') throw new AppError('internal', 'The memory is lost.');
      return credentialsOf(query.key ?? '');
    },
    renew: async (_, credentials) => credentials,
    open: (_, { secrets }) => openShop(made, secrets.key),
    parseWebhook({ rawBody, headers }, secret) {
      if (rawBody.toString() === 'webhook_id=1')
        return { eventId: null, topic: 'ping', event: { kind: 'ping' } };
      const given = Buffer.from(headers['x-signature'] ?? '');
      const right = Buffer.from(createHmac('sha256', secret).update(rawBody).digest('base64'));
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        throw new AppError('unauthenticated', 'The signature does not fit.');
      }
      const event = JSON.parse(rawBody.toString()) as PlatformEvent;
      return {
        eventId: headers['x-event-id'] ?? null,
        topic: headers['x-topic'] ?? '',
        shopAddress: headers['x-shop'] ?? null,
        event,
      };
    },
  };
  return made;
}

/** Headers of a delivery as the hand-made platform sends it. */
export function signDelivery(
  body: string,
  eventId: string | null,
  topic = 'products/update',
  secret = WEBHOOK_SECRET,
) {
  return {
    'x-signature': createHmac('sha256', secret).update(body).digest('base64'),
    'x-topic': topic,
    ...(eventId === null ? {} : { 'x-event-id': eventId }),
  };
}

function openShop(made: HandMadePlatform, key: unknown): StorePlatform {
  const ask = () => {
    if (made.fault) throw made.fault;
    if (key !== made.key) throw new AppError('unauthenticated', 'The shop does not accept this key.');
  };
  return {
    ...notAskedPlatform,
    id: 'shopify',
    abilities: { webhooks: true, liveOrders: false, checkout: false, discountCodes: false },
    async verify() {
      ask();
      return made.facts;
    },
    async listWebhooks() {
      ask();
      return made.webhooks;
    },
    async ensureWebhooks(callbackUrl) {
      ask();
      if (made.webhookFault) throw made.webhookFault;
      const reenabled = made.switchedOff.splice(0);
      made.webhooks = ['PRODUCTS_UPDATE', 'ORDERS_UPDATED'].map((topic, index) => ({
        externalId: String(index),
        topic,
        url: callbackUrl,
        active: true,
      }));
      return { webhooks: made.webhooks, reenabled };
    },
    async removeWebhooks() {
      ask();
      made.webhooks = [];
    },
  };
}
