import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncKindView, SyncProgressView } from '@/core/contracts/sync-progress';
import { AppError } from '@/core/shared/app-error';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { cancelSync } from './cancel-sync';
import { requestSync } from './request-sync';
import { runSync } from './run-sync';
import { listSyncErrors } from './sync-errors.queries';
import { makeOrder, makePage, makeProduct } from './testing/made-records.fixture';
import {
  type MadeShop,
  makeConnectedStore,
  makeShop,
  openSecrets,
  platformsOf,
} from './testing/made-shop.fixture';

let test: CoreTestContext;
let shop: MadeShop;
let storeId: string;
let now: Date;

beforeAll(async () => {
  test = await createCoreContext({
    platforms: platformsOf(() => shop),
    secrets: openSecrets,
    now: () => now,
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  shop = makeShop();
  storeId = await makeConnectedStore(test.ctx);
  test.forget();
});

const request = (kind: SyncKindView) => requestSync(test.ctx, { storeId, kind, trigger: 'person' });
const run = (runId: string, options = {}) => runSync(test.ctx, { storeId, runId }, options);
const sync = async (kind: SyncKindView) => run((await request(kind)).runId);
const errors = async (runId: string) =>
  (await listSyncErrors(test.ctx, storeId, runId, { page: 1, page_size: 100 })).items;
const ids = async (table: 'product' | 'order' | 'customer') => {
  const rows = await (test.ctx.db[table] as typeof test.ctx.db.product).findMany({ where: { storeId } });
  return rows.map(({ externalId }) => externalId).sort((a, b) => Number(a) - Number(b));
};
const product = (id: string) => test.ctx.db.product.findFirst({ where: { storeId, externalId: id } });
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

describe('a first import', () => {
  it('reads products, orders, customers and pages in turn, with a true progress', async () => {
    shop = makeShop({ products: 120, orders: 60, customers: 30 });
    shop.pages = [makePage('Shipping', '<p>We ship to all of Europe within three days.</p>')];
    const { runId } = await request('first');
    const seen: SyncProgressView[] = [];
    const stored: unknown[] = [];
    shop.before = async (call) => {
      const { progress } = await test.ctx.db.syncRun.findFirstOrThrow({ where: { id: runId } });
      if (call === 'products') stored.push(progress);
    };
    const end = await run(runId, { onProgress: (progress: SyncProgressView) => seen.push(progress) });
    expect(end).toMatchObject({ status: 'done', share: 1, failure: null, processed: 211, total: 211 });
    expect(end.resources).toMatchObject({
      products: { stage: 'done', processed: 120, total: 120, created: 120, unchanged: 0, faults: 0 },
      orders: { stage: 'done', processed: 60, created: 60 },
      customers: { stage: 'done', processed: 30, created: 30 },
      pages: { stage: 'done', processed: 1, created: 1 },
    });
    // What is written is always said: each batch goes with its progress.
    expect(stored).toMatchObject(
      [0, 50, 100].map((processed) => ({ resources: { products: { processed } } })),
    );
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shop.asked.map(({ call }) => call)).toEqual(['products', 'orders', 'customers']);
    expect(
      [await ids('product'), await ids('order'), await ids('customer')].map(({ length }) => length),
    ).toEqual([120, 60, 30]);
    expect(test.published.filter(({ name }) => name === 'sync:progress').at(-1)?.data).toEqual(end);
    expect(test.enqueued.map(({ name }) => name)).toEqual(['store-sync', 'catalog-index', 'knowledge-index']);
  });

  it('is done in an instant for an empty shop', async () => {
    expect(await sync('first')).toMatchObject({ status: 'done', processed: 0, total: 0, share: 1 });
  });

  it('takes over what can be read, and says of the rest why not', async () => {
    shop = makeShop({ products: 60 });
    shop.faults = [{ externalId: '61', message: 'It has no title.' }];
    shop.products.set('7', makeProduct(7, { offer: { priceCents: 1 }, variants: [], currency: 'EUR' }));
    const broken = makeProduct(8);
    broken.variants?.push({ ...makeProduct(8).variants?.[0], priceCents: 9e12 } as never);
    shop.products.set('8', broken);
    const end = await sync('first');
    expect(end).toMatchObject({
      status: 'done',
      resources: { products: { processed: 61, created: 59, faults: 2 } },
    });
    expect(await errors(end.runId)).toMatchObject([
      { resource: 'products', externalId: '61', message: 'It has no title.' },
      { resource: 'products', externalId: '8' },
    ]);
    expect(await product('8')).toBeNull();
    expect(await ids('product')).toHaveLength(59);
  });

  it('skips what we may not read, and goes on with the rest', async () => {
    shop = makeShop({ products: 3, orders: 3, customers: 3 });
    shop.before = (call) => {
      if (call === 'orders') throw new AppError('forbidden', 'The scope read_orders is missing.');
    };
    const end = await sync('first');
    expect(end).toMatchObject({
      status: 'done',
      resources: { orders: { stage: 'skipped', faults: 1 }, customers: { stage: 'done', created: 3 } },
    });
    expect(await errors(end.runId)).toMatchObject([{ message: 'The scope read_orders is missing.' }]);
    // Granted later: the next delta reads all orders, since they were never read to their end.
    shop.before = () => undefined;
    expect((await sync('delta')).resources.orders).toMatchObject({ stage: 'done', created: 3 });
  });
});

describe('an interrupted run', () => {
  /** Ends the worker in the middle: at an answer of the platform, or while a batch is being written. */
  async function interrupt(runId: string, at: number): Promise<void> {
    const stop = new AbortController();
    shop.before = (call, n) => {
      if (call === 'products' && n === at) stop.abort(new Error('the worker ends'));
    };
    await expect(run(runId, { signal: stop.signal })).rejects.toThrow('the worker ends');
    shop.before = () => undefined;
  }

  it('goes on after its last batch, without duplicates and with right counts', async () => {
    shop = makeShop({ products: 500, orders: 20 });
    const { runId } = await request('first');
    await interrupt(runId, 3);
    expect(await ids('product')).toHaveLength(100);
    await interrupt(runId, 5);
    const end = await run(runId);
    expect(shop.asked.map(({ request: { cursor } }) => cursor)).toEqual([
      undefined,
      '100',
      '150',
      undefined,
      undefined,
    ]);
    expect(end).toMatchObject({
      status: 'done',
      resources: {
        products: { processed: 500, created: 500, updated: 0, unchanged: 0 },
        orders: { created: 20 },
      },
    });
    expect(await ids('product')).toHaveLength(500);
    expect(await test.ctx.db.variant.count({ where: { storeId } })).toBe(1500);
  });

  it('loses the batch that was being written, and writes it again', async () => {
    shop = makeShop({ products: 200 });
    const { runId } = await request('first');
    const real = test.ctx.sql;
    let writes = 0;
    const dying: typeof real = {
      query: (text, values) => real.query(text, values),
      async connect() {
        const client = await real.connect();
        return {
          release: (error?: Error) => client.release(error),
          query: <Row extends object>(text: string, values?: readonly unknown[]) => {
            // The product rows of the third batch are in, its variants and its progress are not.
            if (text.includes('INTO variants') && ++writes === 3) throw new Error('the database went away');
            return client.query<Row>(text, values);
          },
        };
      },
    };
    const first = await runSync({ ...test.ctx, ...ports(dying) }, { storeId, runId });
    expect(first).toMatchObject({
      status: 'queued',
      resources: { products: { processed: 100, created: 100 } },
    });
    expect(await ids('product')).toHaveLength(100);
    const end = await run(runId);
    expect(end.resources.products).toMatchObject({ processed: 200, created: 200, unchanged: 0 });
    expect(await test.ctx.db.variant.count({ where: { storeId } })).toBe(600);
  });

  /** The test's context with another pool; its proxy does not survive a spread. */
  function ports(sql: typeof test.ctx.sql) {
    const { db, log, queue, events, platforms, secrets } = test.ctx;
    return { db, log, queue, events, platforms, secrets, sql, now: () => now };
  }

  it('begins a listing without cursors anew, and counts every product once', async () => {
    shop = makeShop({ products: 200 });
    shop.cursors = false;
    const { runId } = await request('first');
    await interrupt(runId, 3);
    const end = await run(runId);
    expect(end.resources.products).toMatchObject({ processed: 200, created: 200, unchanged: 0 });
  });

  it('begins anew when its cursor is no longer known, and forgets the faults that come again', async () => {
    shop = makeShop({ products: 200 });
    shop.faults = [{ externalId: 'x', message: 'It has no title.' }];
    const { runId } = await request('first');
    await interrupt(runId, 3);
    let refused = false;
    shop.before = (call) => {
      if (call !== 'products' || refused) return;
      refused = true;
      throw new AppError('conflict', 'The cursor is no longer known.');
    };
    const end = await run(runId);
    expect(end).toMatchObject({
      status: 'done',
      resources: { products: { processed: 201, created: 200, unchanged: 0, faults: 1 } },
    });
    expect(await errors(runId)).toHaveLength(1);
  });

  it('fails when a listing never can be gone on with', async () => {
    shop = makeShop({ products: 200 });
    shop.before = (call, n) => {
      if (call === 'products' && n % 2 === 0) throw new AppError('conflict', 'The listing has ended.');
    };
    expect(await sync('first')).toMatchObject({ status: 'failed', failure: 'The listing has ended.' });
  });

  it('is taken over by a second worker: the first one writes nothing any more', async () => {
    shop = makeShop({ products: 200 });
    const { runId } = await request('first');
    let second: Promise<SyncProgressView> | undefined;
    shop.before = async (call, n) => {
      if (call === 'products' && n === 2) {
        second = run(runId);
        await second;
      }
    };
    const first = await run(runId);
    expect(await second).toMatchObject({ status: 'done', resources: { products: { created: 200 } } });
    expect(first).toMatchObject({
      status: 'done',
      resources: { products: { processed: 200, created: 200 } },
    });
  });

  it('stops when it is cancelled, and does not begin again', async () => {
    shop = makeShop({ products: 200 });
    const { runId } = await request('first');
    shop.before = async (call, n) => {
      if (call === 'products' && n === 3) await cancelSync(test.ctx, storeId, runId);
    };
    expect(await run(runId)).toMatchObject({
      status: 'cancelled',
      resources: { products: { processed: 100 } },
    });
    expect(await run(runId)).toMatchObject({ status: 'cancelled' });
    expect(await ids('product')).toHaveLength(100);
    await expect(cancelSync(test.ctx, storeId, runId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('writes nothing after its shop was disconnected', async () => {
    shop = makeShop({ products: 200 });
    const { runId } = await request('first');
    shop.before = async (call, n) => {
      if (call !== 'products' || n !== 2) return;
      await test.ctx.db.platformConnection.update({ where: { storeId }, data: { status: 'disconnected' } });
      await test.ctx.db.product.deleteMany({ where: { storeId } });
    };
    expect(await run(runId)).toMatchObject({ status: 'failed' });
    expect(await ids('product')).toEqual([]);
  });
});

describe('a platform that does not answer as it should', () => {
  it('has the run begin again later, longer each time, and go on where it was', async () => {
    shop = makeShop({ products: 200 });
    const { runId } = await request('first');
    const delays: (number | undefined)[] = [];
    const queue = {
      ...test.ctx.queue,
      enqueue: async (_name: string, _payload: object, options?: { delayMs?: number }) => {
        if (options?.delayMs) delays.push(options.delayMs);
      },
    };
    const { db, sql, log, events, platforms, secrets } = test.ctx;
    const ctx = { ...test.ctx, db, sql, log, events, platforms, secrets, queue, now: () => now };
    shop.before = (call, n) => {
      if (call === 'products' && n >= 3)
        throw new AppError('rate_limited', 'The shop is busy.', { retryAfterSeconds: 40 });
    };
    expect(await runSync(ctx, { storeId, runId })).toMatchObject({
      status: 'queued',
      failure: 'The shop is busy.',
    });
    for (let i = 0; i < 4; i++) await runSync(ctx, { storeId, runId });
    expect(delays).toEqual([40_000, 40_000, 40_000, 40_000, 40_000]);
    shop.before = () => {
      throw new AppError('unavailable', 'The shop does not answer.');
    };
    for (let i = 0; i < 16; i++) await runSync(ctx, { storeId, runId });
    expect(delays.at(-1)).toBe(15 * 60_000);
    expect(await run(runId)).toMatchObject({ status: 'failed', failure: 'The shop does not answer.' });
    expect(await ids('product')).toHaveLength(100);
  });

  it('asks the owner to reconnect when it refuses the credentials', async () => {
    shop = makeShop({ products: 5 });
    shop.before = () => {
      throw new AppError('unauthenticated', 'The shop no longer accepts our key.');
    };
    expect(await sync('first')).toMatchObject({
      status: 'failed',
      failure: 'The shop no longer accepts our key.',
    });
    const connection = await test.ctx.db.platformConnection.findFirst({ where: { storeId } });
    expect(connection).toMatchObject({ status: 'needs_reconnect' });
    await expect(request('delta')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('keys that end while a run reads', () => {
  const connection = () => test.ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId } });
  const keysEndIn = (minutes: number) =>
    test.ctx.db.platformConnection.update({
      where: { storeId },
      data: { credentialsExpireAt: new Date(now.getTime() + minutes * 60_000) },
    });
  /** The shop lets in whoever has keys that have not ended, and gives new ones for an hour. */
  function giveKeysForAnHour(): { renewals: number } {
    const seen = { renewals: 0 };
    const made = shop.platforms;
    shop.platforms = {
      ...made,
      connector: (id) => ({
        ...made.connector(id),
        renew: async (_, { webhookSecret }) => {
          seen.renewals += 1;
          return {
            secrets: { token: seen.renewals },
            expiresAt: new Date(now.getTime() + 3_600_000),
            webhookSecret,
          };
        },
      }),
    };
    return seen;
  }
  const refuse = () => {
    throw new AppError('unauthenticated', 'The shop no longer accepts our key.');
  };

  it('do not part the store from its shop: it goes on with new ones where it was', async () => {
    shop = makeShop({ products: 120, orders: 5 });
    await keysEndIn(10);
    const seen = giveKeysForAnHour();
    const { runId } = await request('first');
    shop.before = (call, n) => {
      if (call !== 'products' || n !== 2) return;
      later(11);
      refuse();
    };
    expect(await run(runId)).toMatchObject({ status: 'queued', resources: { products: { processed: 50 } } });
    expect(await connection()).toMatchObject({ status: 'connected', failure: null });
    expect(await run(runId)).toMatchObject({
      status: 'done',
      resources: { products: { processed: 120, created: 120 }, orders: { created: 5 } },
    });
    expect(seen).toEqual({ renewals: 1 });
  });

  it('may have been replaced by another process, which has ended the old ones', async () => {
    shop = makeShop({ products: 120 });
    const { runId } = await request('first');
    shop.before = async (call, n) => {
      if (call !== 'products' || n !== 2) return;
      const encryptedCredentials = JSON.stringify({ secrets: { token: 'newer' } });
      await test.ctx.db.platformConnection.update({ where: { storeId }, data: { encryptedCredentials } });
      refuse();
    };
    expect(await run(runId)).toMatchObject({ status: 'queued' });
    expect(await connection()).toMatchObject({ status: 'connected' });
    expect(await run(runId)).toMatchObject({ status: 'done' });
  });

  it('are the owner’s to renew once the shop renews them no more', async () => {
    shop = makeShop({ products: 5 });
    await keysEndIn(-1);
    const made = shop.platforms;
    shop.platforms = { ...made, connector: (id) => ({ ...made.connector(id), renew: async () => refuse() }) };
    expect(await sync('first')).toMatchObject({ status: 'failed' });
    expect(await connection()).toMatchObject({ status: 'needs_reconnect' });
  });
});

describe('a delta', () => {
  it('asks for what changed since the last pass began, and a little before', async () => {
    shop = makeShop({ products: 10, orders: 2 });
    const begun = now;
    await sync('first');
    later(20);
    shop.asked.length = 0;
    shop.products.set(
      '3',
      makeProduct(3, { title: 'New name', updatedAt: new Date(begun.getTime() + 60_000) }),
    );
    shop.products.set('11', makeProduct(11, { updatedAt: new Date(begun.getTime() + 60_000) }));
    const end = await sync('delta');
    const since = new Date(begun.getTime() - 5 * 60_000);
    expect(shop.asked.map(({ request: { since } }) => since)).toEqual([since, since, since]);
    expect(end.resources.products).toMatchObject({ processed: 2, created: 1, updated: 1, removed: 0 });
    expect(await product('3')).toMatchObject({ title: 'New name' });
  });

  it('moves the mark of a resource only when that was read to its end', async () => {
    shop = makeShop({ products: 10, orders: 10 });
    const marks = async () =>
      (await test.ctx.db.syncMark.findMany({ where: { storeId }, orderBy: { resource: 'asc' } })).map(
        ({ resource, syncedThrough }) => [resource, syncedThrough.getTime() - now.getTime()],
      );
    await sync('first');
    expect(await marks()).toEqual([
      ['customers', 0],
      ['orders', 0],
      ['pages', 0],
      ['products', 0],
    ]);
    later(20);
    shop.orders.set('11', makeOrder(11, { updatedAt: now }));
    shop.before = (call) => {
      if (call === 'orders') throw new AppError('unavailable', 'The shop does not answer.');
    };
    await sync('delta');
    expect(await marks()).toEqual([
      ['customers', -20 * 60_000],
      ['orders', -20 * 60_000],
      ['pages', -20 * 60_000],
      ['products', 0],
    ]);
  });

  it('does not look for what is gone', async () => {
    shop = makeShop({ products: 10 });
    await sync('first');
    shop.products.delete('4');
    await sync('delta');
    expect(await ids('product')).toHaveLength(10);
  });
});

describe('a reconciliation', () => {
  beforeEach(async () => {
    shop = makeShop({ products: 300, orders: 150 });
    await sync('first');
    later(360);
  });

  it('deletes what is gone at the platform, and asks twice before', async () => {
    for (const id of ['4', '250']) shop.products.delete(id);
    shop.orders.delete('77');
    shop.askedIds.length = 0;
    const end = await sync('reconcile');
    expect(end).toMatchObject({
      status: 'done',
      resources: { products: { removed: 2, doubted: 0 }, orders: { removed: 1 } },
    });
    expect(shop.askedIds.toSorted()).toEqual(['250', '4', '77']);
    expect(await product('4')).toBeNull();
    expect(await ids('product')).toHaveLength(298);
    expect(await ids('order')).toHaveLength(149);
    expect(test.enqueued.at(-1)).toMatchObject({ name: 'catalog-index' });
  });

  it('keeps what the list of ids lacks and the platform still has', async () => {
    shop.listedIds = [...shop.products.keys()].filter((id) => Number(id) % 3 > 0);
    shop.products.set('9', makeProduct(9, { title: 'Still here', updatedAt: now }));
    const end = await sync('reconcile');
    expect(end.resources.products).toMatchObject({ removed: 0 });
    expect(await product('9')).toMatchObject({ title: 'Still here' });
    expect(await ids('product')).toHaveLength(300);
  });

  it.each([
    ['empty', 0],
    ['less than half', 149],
  ])(
    'deletes nothing at once when the list is %s, and what is missing again the next time',
    async (_, left) => {
      const kept = [...shop.products.keys()].slice(0, left);
      shop.listedIds = kept;
      shop.products = new Map(kept.map((id) => [id, makeProduct(Number(id))]));
      const first = await sync('reconcile');
      expect(first.resources.products).toMatchObject({ removed: 0, doubted: 300 - left, faults: 1 });
      expect((await errors(first.runId))[0]?.message).toMatch(/are gone/);
      expect(await ids('product')).toHaveLength(300);
      later(15);
      shop.listedIds = null;
      const second = await sync('reconcile');
      expect(second.resources.products).toMatchObject({ removed: 300 - left, doubted: 0 });
      expect(await ids('product')).toHaveLength(left);
    },
  );

  it('deletes nothing when the list breaks off', async () => {
    for (const id of ['4', '250']) shop.products.delete(id);
    shop.before = (call, n) => {
      if (call === 'productIds' && n === 2) throw new AppError('unavailable', 'The shop does not answer.');
    };
    expect(await sync('reconcile')).toMatchObject({ status: 'queued' });
    expect(await ids('product')).toHaveLength(300);
  });

  it('keeps orders that are older than all that the platform shows', async () => {
    for (const id of ['1', '2', '3', '90']) shop.orders.delete(id);
    const end = await sync('reconcile');
    expect(end.resources.orders).toMatchObject({ removed: 1 });
    expect((await ids('order')).slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('leaves products of files and of other stores alone', async () => {
    const other = await makeConnectedStore(test.ctx);
    const { runId } = await requestSync(test.ctx, { storeId: other, kind: 'first', trigger: 'connect' });
    await runSync(test.ctx, { storeId: other, runId });
    await test.ctx.db.product.create({
      data: { storeId, externalId: '4', title: 'From a file', currency: 'EUR', contentHash: 'x' },
    });
    shop.products.delete('4');
    await sync('reconcile');
    expect(await product('4')).toMatchObject({ origin: 'file' });
    expect(await test.ctx.db.product.count({ where: { storeId: other } })).toBe(300);
  });
});

describe('asking for a sync', () => {
  it('joins a run that does as much, and has one that does less go first', async () => {
    shop = makeShop({ products: 3 });
    const delta = await request('delta');
    expect(await request('delta')).toEqual(delta);
    const first = await request('first');
    expect(first).not.toEqual(delta);
    expect(await request('reconcile')).toEqual(first);
    let meanwhile: SyncProgressView | undefined;
    shop.before = async (call) => {
      if (call === 'products') meanwhile ??= await run(first.runId);
    };
    test.forget();
    await run(delta.runId);
    expect(meanwhile).toMatchObject({ status: 'queued' });
    expect(test.enqueued.filter(({ name }) => name === 'store-sync')).toMatchObject([
      { payload: { storeId, runId: first.runId } },
    ]);
    expect(await run(first.runId)).toMatchObject({ status: 'done', kind: 'first' });
  });

  it('makes one run when many ask at the same moment', async () => {
    const runs = await Promise.all(Array.from({ length: 5 }, () => request('first')));
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1);
    expect(await test.ctx.db.syncRun.count({ where: { storeId } })).toBe(1);
  });

  it('is refused without a shop', async () => {
    await test.ctx.db.platformConnection.deleteMany({ where: { storeId } });
    await expect(request('first')).rejects.toMatchObject({ code: 'conflict' });
  });
});
