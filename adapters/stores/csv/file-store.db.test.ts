import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { writeProducts } from '@/core/stores/catalog/importing/write-products.queries';
import { writeCustomers } from '@/core/stores/customers/write-customers.queries';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import type { PlatformAbilities } from '@/core/stores/platform/store-platform';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { type ContractWorld, makeContractWorld } from '../contract-world';
import { describeStorePlatform } from '../store-platform.contract';
import { describeOrderActions } from '../store-platform-actions.contract';
import { offerOf, type ShopChange, type StorePlatformHarness } from '../store-platform-harness';
import { createFileStore } from './file-store';

const ABILITIES: PlatformAbilities = {
  webhooks: false,
  liveOrders: true,
  checkout: true,
  discountCodes: false,
};
const TEMPLATE = 'https://fern-finch.example/cart?add={items}&ref={cart}&code={discount}';
const TABLES = { product: 'products', order: 'orders', customer: 'customers' } as const;

let test: CoreTestContext;
beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());

/** What files can hold of the world: no pages, and pieces oversold are none left. */
function worldOfFiles(): ContractWorld {
  const world = makeContractWorld();
  const products = world.products.map((product) =>
    product.offer?.stock && product.offer.stock < 0
      ? { ...product, offer: { ...product.offer, stock: 0 } }
      : product,
  );
  return { ...world, products, pages: [] };
}

async function makeHarness(): Promise<StorePlatformHarness & { storeId: string }> {
  const { ctx } = test;
  const world = worldOfFiles();
  const { name, currency, url } = world.shop;
  const store = await ctx.db.store.create({
    data: { id: newId(), name, currency, websiteUrl: `${url}/`, checkoutUrlTemplate: TEMPLATE },
  });
  const storeId = store.id;

  async function change(changes: readonly ShopChange[]): Promise<void> {
    const now = new Date();
    await inTransaction(ctx.sql, async (client) => {
      const products = changes.flatMap((one) => (one.kind === 'product' ? [one.record] : []));
      const orders = changes.flatMap((one) => (one.kind === 'order' ? [one.record] : []));
      const customers = changes.flatMap((one) => (one.kind === 'customer' ? [one.record] : []));
      await writeProducts(client, storeId, products, { origin: 'file' });
      await writeOrders(client, storeId, 'file', orders, now);
      await writeCustomers(client, storeId, 'file', customers, now);
    });
  }

  await change([
    ...makeContractWorld().products.map((record) => ({ kind: 'product', record }) as const),
    ...world.orders.map((record) => ({ kind: 'order', record }) as const),
    ...world.customers.map((record) => ({ kind: 'customer', record }) as const),
  ]);
  return {
    storeId,
    platform: createFileStore(ctx, storeId),
    world,
    change,
    async remove(kind, externalId) {
      const sql = `DELETE FROM ${TABLES[kind]} WHERE store_id = $1 AND external_id = $2`;
      await ctx.sql.query(sql, [storeId, externalId]);
    },
    openCheckout(address) {
      const { searchParams } = new URL(address);
      const lines = (searchParams.get('add') ?? '').split(',').map((item) => {
        const [sku, quantity] = item.split(':');
        return { variantExternalId: idOfSku(world, sku ?? ''), quantity: Number(quantity) };
      });
      return { lines, cartToken: searchParams.get('ref'), discountCode: searchParams.get('code') || null };
    },
    close: async () => {
      await ctx.db.store.delete({ where: { id: storeId } });
    },
  };
}

function idOfSku(world: ContractWorld, sku: string): string {
  for (const product of world.products) {
    const variant = product.variants?.find((one) => one.sku === sku);
    if (variant) return variant.externalId;
    if (product.sku === sku) return product.externalId;
  }
  return '';
}

describeStorePlatform('file', { abilities: ABILITIES, beyondOneBatch: 450, remote: false }, makeHarness);

describeOrderActions(
  'file',
  {
    offers: [
      'cancelOrder',
      'updateShippingAddress',
      'changeOrderItems',
      'returnItems',
      'exchangeItems',
      'refund',
      'updateProfileAddress',
      'undo',
    ],
    remote: false,
    knowsRefundKeys: false,
  },
  makeHarness,
);

describe('the file store', () => {
  it('has no checkout before its owner enters one, and none that leads elsewhere', async () => {
    const { storeId, platform, world, close } = await makeHarness();
    const line = { ...offerOf(world, '1002').key, sku: null, quantity: 1 };
    const request = { lines: [line], discountCode: null, cartToken: 't', email: null };
    expect(await platform.checkoutUrl(request)).toContain('add=1002:1');
    for (const checkoutUrlTemplate of [null, 'javascript:{items}', 'https://{items}']) {
      await test.ctx.db.store.update({ where: { id: storeId }, data: { checkoutUrlTemplate } });
      await expect(platform.checkoutUrl(request)).rejects.toMatchObject({ code: 'unsupported' });
    }
    await close();
  });

  it('gives neither another store’s rows nor those of a platform it was connected to', async () => {
    const first = await makeHarness();
    const second = await makeHarness();
    const [order] = first.world.orders;
    if (!order) throw new Error('The world is empty.');
    await inTransaction(test.ctx.sql, (client) =>
      writeOrders(client, first.storeId, 'shopify', [{ ...order, number: '#77' }], new Date()),
    );
    await test.ctx.db.order.deleteMany({ where: { storeId: second.storeId } });
    const query = { number: '77', email: 'ada@shopper.example' };
    expect(await first.platform.findOrders(query)).toEqual([]);
    expect(await second.platform.findOrders({ ...query, number: '1001' })).toEqual([]);
    expect(await first.platform.ordersById([order.externalId])).toHaveLength(1);
    await first.close();
    await second.close();
  });

  it('lists an order that cannot be read as a fault, and goes on', async () => {
    const { storeId, platform, world, close } = await makeHarness();
    await test.ctx.db.order.updateMany({ where: { storeId, externalId: '5003' }, data: { detail: {} } });
    for await (const batch of platform.orders()) {
      expect(batch.items).toHaveLength(world.orders.length - 1);
      expect(batch.faults).toMatchObject([{ externalId: '5003' }]);
    }
    await close();
  });
});
