import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { SecretBox } from '@/core/shared/secret-box';
import { sealCredentials } from '../../connection/open-platform';
import type { StorePlatforms } from '../../platform/platform-connector';
import type { ListRequest, PlatformBatch, PlatformPage, StorePlatform } from '../../platform/store-platform';
import { makeCustomer, makeOrder, makeProduct } from './made-records.fixture';

type Records<T> = Map<string, T>;
type Call = 'products' | 'orders' | 'customers' | 'pages' | 'productIds' | 'orderIds' | 'byId';

/** A shop in memory that tests change, break and watch. */
export interface MadeShop {
  platform: StorePlatform;
  platforms: StorePlatforms;
  products: Records<ReturnType<typeof makeProduct>>;
  orders: Records<ReturnType<typeof makeOrder>>;
  customers: Records<ReturnType<typeof makeCustomer>>;
  pages: PlatformPage[];
  batchSize: number;
  /** Of every answer, in milliseconds. */
  latencyMs: number;
  /** Listings without cursors have to start anew after an interruption. */
  cursors: boolean;
  /** Runs before each answer; may change the shop or throw. `n` counts answers of this kind from 1. */
  before: (call: Call, n: number) => void | Promise<void>;
  /** Products that the platform says could not be read, given with the first batch. */
  faults: { externalId: string | null; message: string }[];
  /** Ids as the listing of ids gives them; null: the true ones. */
  listedIds: string[] | null;
  /** Requests for listings. */
  asked: { call: Call; request: ListRequest }[];
  /** Ids that were asked for one by one. */
  askedIds: string[];
}

/** As a platform keeps it: a change to a listing under way makes no difference to what was given already. */
export function makeShop(size: { products?: number; orders?: number; customers?: number } = {}): MadeShop {
  const counts = new Map<Call, number>();
  const answer = async (call: Call): Promise<void> => {
    const n = (counts.get(call) ?? 0) + 1;
    counts.set(call, n);
    if (shop.latencyMs > 0) await sleep(shop.latencyMs);
    await shop.before(call, n);
  };

  async function* list<T extends { updatedAt: Date | null }>(
    call: Call,
    records: Records<T>,
    request: ListRequest = {},
  ): AsyncGenerator<PlatformBatch<T>> {
    shop.asked.push({ call, request });
    const since = request.since?.getTime() ?? 0;
    const all = [...records.values()].filter(({ updatedAt }) => (updatedAt?.getTime() ?? since) >= since);
    let at = Number(request.cursor ?? 0);
    const faults = call === 'products' ? shop.faults : [];
    if (all.length === 0) yield { items: [], faults, cursor: null, total: 0 };
    while (at < all.length) {
      await answer(call);
      request.signal?.throwIfAborted();
      const items = all.slice(at, at + shop.batchSize);
      at += items.length;
      const cursor = shop.cursors ? String(at) : null;
      yield { items, faults: at === items.length ? faults : [], cursor, total: all.length };
    }
  }

  async function byId<T>(records: Records<T>, ids: readonly string[]): Promise<T[]> {
    if (ids.length > 100) throw new Error('more than 100 ids at once');
    await answer('byId');
    shop.askedIds.push(...ids);
    return ids.flatMap((id) => records.get(id) ?? []);
  }

  async function* listIds(call: Call, records: Records<unknown>): AsyncGenerator<string[]> {
    const ids = shop.listedIds ?? [...records.keys()];
    for (let at = 0; at < ids.length; at += 250) {
      await answer(call);
      yield ids.slice(at, at + 250);
    }
  }

  const notAsked = (): never => {
    throw new AppError('unsupported', 'This shop is only for syncs.');
  };
  const platform: StorePlatform = {
    id: 'shopify',
    abilities: { webhooks: true, liveOrders: true, checkout: true, discountCodes: true },
    products: (request) => list('products', shop.products, request),
    productsById: (ids) => byId(shop.products, ids),
    productIds: () => listIds('productIds', shop.products),
    orders: (request) => list('orders', shop.orders, request),
    ordersById: (ids) => byId(shop.orders, ids),
    orderIds: () => listIds('orderIds', shop.orders),
    customers: (request) => list('customers', shop.customers, request),
    customersById: (ids) => byId(shop.customers, ids),
    async pages() {
      await answer('pages');
      return [...shop.pages];
    },
    verify: notAsked,
    findOrders: notAsked,
    offers: notAsked,
    checkDiscount: notAsked,
    checkoutUrl: notAsked,
    listWebhooks: notAsked,
    ensureWebhooks: notAsked,
    removeWebhooks: notAsked,
  };
  const shop: MadeShop = {
    platform,
    platforms: {
      connector: (id) => ({
        id,
        name: id,
        methods: [],
        begin: notAsked,
        readState: notAsked,
        complete: notAsked,
        renew: notAsked,
        parseWebhook: notAsked,
        open: () => platform,
      }),
      openFileStore: notAsked,
      name: (id) => id,
    },
    products: fill(size.products, makeProduct),
    orders: fill(size.orders, makeOrder),
    customers: fill(size.customers, makeCustomer),
    pages: [],
    batchSize: 50,
    latencyMs: 0,
    cursors: true,
    before: () => undefined,
    faults: [],
    listedIds: null,
    asked: [],
    askedIds: [],
  };
  return shop;
}

function fill<T>(count = 0, make: (n: number) => T): Records<T> {
  return new Map(Array.from({ length: count }, (_, i) => [String(i + 1), make(i + 1)]));
}

/** Stands in for the shop that a store is connected to; `ctx.platforms` of a test. */
export function platformsOf(current: () => MadeShop): StorePlatforms {
  return {
    connector: (id) => current().platforms.connector(id),
    openFileStore: (storeId) => current().platforms.openFileStore(storeId),
    name: (id) => id,
  };
}

/** Keeps nothing secret: there is no secret in these tests. */
export const openSecrets: SecretBox = { encrypt: (plain) => plain, decrypt: (sealed) => sealed };

/** A store whose shop is connected. @returns its id */
export async function makeConnectedStore(ctx: AppContext, shopName = 'Larkfell'): Promise<string> {
  const { id } = await ctx.db.store.create({ data: { id: newId(), name: 'Shop', currency: 'EUR' } });
  await ctx.db.platformConnection.create({
    data: {
      storeId: id,
      id: newId(),
      platform: 'shopify',
      status: 'connected',
      shopAddress: `${newId()}.myshopify.com`,
      shopName,
      connectedAt: ctx.now(),
      ...sealCredentials(ctx, { secrets: {}, expiresAt: null, webhookSecret: 's' }),
    },
  });
  return id;
}
