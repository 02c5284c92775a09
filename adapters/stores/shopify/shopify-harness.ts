import type { PlatformConnector } from '@/core/stores/platform/platform-connector';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import type { ShopifyPlan } from '@/e2e/fakes/shopify/graphql/throttle';
import { seedCustomer, seedFromWorld } from '@/e2e/fakes/shopify/shop/seed-from-world';
import { defaultVariantId } from '@/e2e/fakes/shopify/shop/seed-ids';
import { seedOrder } from '@/e2e/fakes/shopify/shop/seed-orders';
import { seedProduct } from '@/e2e/fakes/shopify/shop/seed-products';
import { type FakeShopify, startFakeShopify } from '@/e2e/fakes/shopify/start-fake-shopify';
import { type ContractWorld, makeContractWorld, RAW_TITLES } from '../contract-world';
import type { OrderActionsHarness } from '../store-platform-actions.contract';
import type { PlatformTraits, ShopFault } from '../store-platform-harness';
import { createShopifyConnector } from './shopify-connector';

export const SHOPIFY_TRAITS: PlatformTraits = {
  abilities: { webhooks: true, liveOrders: true, checkout: true, discountCodes: true },
  beyondOneBatch: 110,
  remote: true,
};

export const SHOP_DOMAIN = 'larkfell.myshopify.com';

/** A fake shop, and the connector that finds it. */
export interface ShopifyTestBed {
  fake: FakeShopify;
  connector: PlatformConnector;
  /** Opens the shop with a token that has these scopes; by default all that are useful. */
  open(scopes?: readonly string[]): StorePlatform;
  close(): Promise<void>;
}

/** @param plan decides how many points a second there are */
export async function startShopifyTestBed(plan: ShopifyPlan = 'plus'): Promise<ShopifyTestBed> {
  const fake = await startFakeShopify({ plan });
  const connector = createShopifyConnector({ origin: fake.origin });
  return {
    fake,
    connector,
    open: (scopes) =>
      connector.open(SHOP_DOMAIN, {
        secrets: { method: 'token', accessToken: fake.issueToken(scopes) },
        expiresAt: null,
        webhookSecret: fake.app.clientSecret,
      }),
    close: () => fake.close(),
  };
}

/** The contract world in a fake Shopify shop. */
export async function createShopifyHarness(): Promise<OrderActionsHarness & { bed: ShopifyTestBed }> {
  const bed = await startShopifyTestBed();
  const { shop } = bed.fake;
  const world = fitWorld(bed.fake);
  const products = world.products.map((product) => ({
    ...product,
    title: RAW_TITLES[product.externalId] ?? product.title,
  }));
  seedFromWorld(shop, { ...world, products });
  const accessToken = bed.fake.issueToken();
  const platform = bed.connector.open(SHOP_DOMAIN, {
    secrets: { method: 'token', accessToken },
    expiresAt: null,
    webhookSecret: 'secret of the app',
  });
  return {
    bed,
    platform,
    world,
    secrets: [accessToken, 'secret of the app'],
    async change(changes) {
      for (const one of changes) {
        if (one.kind === 'product') seedProduct(shop, one.record);
        else if (one.kind === 'order') seedOrder(shop, one.record);
        else seedCustomer(shop, one.record);
      }
    },
    async remove(kind, externalId) {
      const tables = { product: shop.products, order: shop.orders, customer: shop.customers };
      tables[kind].delete(Number(externalId));
    },
    breakNext: (fault) => breakNext(bed.fake, fault),
    breakNextWrite: (fault) => bed.fake.faults.next(WRITE_FAULTS[fault], 3, /^mutation/),
    writes: () => bed.fake.requests.filter(({ query }) => query?.startsWith('mutation')).length,
    openCheckout(url) {
      const { pathname, searchParams } = new URL(url);
      return {
        lines: pathname
          .replace('/cart/', '')
          .split(',')
          .map((part) => part.split(':'))
          .map(([id = '', quantity]) => ({
            variantExternalId: withoutVariants(world, id) ?? id,
            quantity: Number(quantity),
          })),
        cartToken: searchParams.get('attributes[storefolk_cart]'),
        discountCode: searchParams.get('discount'),
      };
    },
    loseWebhook: (externalId) => void shop.webhooks.delete(Number(externalId)),
    close: () => bed.close(),
  };
}

const WRITE_FAULTS = {
  unavailable: { status: 503 },
  broken_off: { status: 'cut' },
  slow: { status: 'timeout' },
  throttled_for_long: { status: 429, headers: { 'retry-after': '300' } },
} as const;

/** What Shopify can hold of the world: everything has a price there, and stock below zero is none left. */
function fitWorld(fake: FakeShopify): ContractWorld {
  const world = makeContractWorld();
  return {
    ...world,
    shop: { ...world.shop, url: fake.origin },
    products: world.products
      .filter(({ externalId }) => externalId !== '1005')
      .map((product) => {
        const { offer } = product;
        return offer?.stock && offer.stock < 0 ? { ...product, offer: { ...offer, stock: 0 } } : product;
      }),
  };
}

function breakNext({ faults, throttle, tokens }: FakeShopify, fault: ShopFault): void {
  const always = Number.POSITIVE_INFINITY;
  if (fault === 'unauthenticated') tokens.revokeAll();
  if (fault === 'unavailable') faults.next({ status: 503 }, always);
  if (fault === 'throttled') faults.next({ status: 'throttled' });
  if (fault === 'throttled_for_long') {
    throttle.set({ maximumAvailable: 2000, restoreRate: 0.01 }, 0);
    faults.next({ status: 'throttled' }, always);
  }
  if (fault === 'slow') faults.next({ status: 'timeout' }, always);
}

/** The product that goes by its own id since nothing is to be chosen, by the id of its variant at Shopify. */
function withoutVariants(world: ContractWorld, variantId: string): string | undefined {
  const found = world.products.find(
    ({ externalId, variants }) =>
      !variants?.length && String(defaultVariantId(Number(externalId))) === variantId,
  );
  return found?.externalId;
}
