import type { Fault } from '@/e2e/fakes/woocommerce/faults';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { type ContractWorld, makeContractWorld } from '../contract-world';
import type { OrderActionsHarness } from '../store-platform-actions.contract';
import type { PlatformTraits, ShopFault } from '../store-platform-harness';
import { createWooCommerceConnector } from './woocommerce-connector';

export const WOOCOMMERCE_TRAITS: PlatformTraits = {
  abilities: { webhooks: true, liveOrders: true, checkout: true, discountCodes: true },
  beyondOneBatch: 110,
  remote: true,
};

const FAULTS: Record<ShopFault, Fault> = {
  unauthenticated: {
    status: 401,
    body: {
      code: 'woocommerce_rest_cannot_view',
      message: 'Sorry, you cannot list resources.',
      data: { status: 401 },
    },
  },
  unavailable: { status: 502, body: '<html><body>Bad gateway</body></html>' },
  throttled: { status: 429, times: 1, headers: { 'retry-after': '1' }, body: 'Too many requests' },
  throttled_for_long: { status: 429, headers: { 'retry-after': '300' }, body: 'Too many requests' },
  slow: { hang: true },
};

const WRITE_FAULTS = {
  unavailable: FAULTS.unavailable,
  broken_off: { drop: true },
  slow: FAULTS.slow,
  throttled_for_long: FAULTS.throttled_for_long,
} as const;

/** WooCommerce, played by the double, with the contract's shop in it. */
export async function makeWooCommerceHarness(): Promise<OrderActionsHarness & { fake: FakeWooCommerce }> {
  const world = worldOfWooCommerce();
  const fake = await startFakeWooCommerce({
    world,
    profile: { pricesIncludeTax: false, ownOrderNumbers: true, refundingGateways: ['paypal'] },
  });
  world.shop.url = fake.url;
  const { consumerKey, consumerSecret } = fake.key;
  const platform = createWooCommerceConnector().open(fake.url, {
    secrets: { consumerKey, consumerSecret, restPrefix: 'wp-json' },
    expiresAt: null,
    webhookSecret: 'a webhook secret for tests',
  });
  return {
    fake,
    platform,
    world,
    secrets: [consumerKey, consumerSecret, 'a webhook secret for tests'],
    async change(changes) {
      for (const { kind, record } of changes) {
        await fake.apply({ action: 'put', kind, record } as Parameters<typeof fake.apply>[0]);
      }
    },
    remove: async (kind, id) => {
      await fake.apply({ action: 'remove', kind, id });
    },
    breakNext: (fault) => fake.breakNext(FAULTS[fault]),
    breakNextWrite(fault) {
      for (const method of ['PUT', 'POST']) fake.breakNext({ method, ...WRITE_FAULTS[fault], times: 3 });
    },
    writes: () => fake.requests.filter((request) => !request.startsWith('GET')).length,
    async openCheckout(url) {
      const page = await fetch(url);
      const address = new URL(page.url);
      const html = await page.text();
      const asked = new URL(url).searchParams.get('products')?.split(',') ?? [];
      if (!html.includes('Place order')) throw new Error(`The link leads to ${address.pathname}.`);
      return {
        lines: asked.map((part) => {
          const [id = '', quantity = ''] = part.split(':');
          return { variantExternalId: id, quantity: Number(quantity) };
        }),
        cartToken: address.searchParams.get('utm_id'),
        discountCode: /Coupon: (\S+?)</.exec(html)?.[1] ?? null,
      };
    },
    loseWebhook: async (id) => {
      await fake.apply({ action: 'disable-webhook', id });
    },
    close: () => fake.close(),
  };
}

/** WooCommerce has no codes that begin later, and keeps no pieces that were taken out of an order. */
function worldOfWooCommerce(): ContractWorld {
  const world = makeContractWorld();
  world.discounts = world.discounts.filter(({ state }) => state !== 'not_started');
  world.orders = world.orders.map((order) => ({
    ...order,
    lines: order.lines.map((line) =>
      order.externalId === '5010' ? { ...line, quantity: line.currentQuantity } : line,
    ),
  }));
  return world;
}
