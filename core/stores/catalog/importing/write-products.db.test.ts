import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeStore } from '@/core/knowledge/retrieval-store.fixture';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { deleteGone } from '../../importing/running/delete-gone.queries';
import type { ImportedVariant } from '../reading/imported-product';
import { type ProductState, writeProducts } from './write-products.queries';

let test: CoreTestContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());
beforeEach(async () => {
  storeId = await makeStore(test.ctx);
});

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const mug = (change: Partial<ProductState> = {}): ProductState => ({
  externalId: '1',
  title: 'Mug',
  currency: 'EUR',
  offer: { priceCents: 900, stock: 4, available: true },
  variants: [],
  updatedAt: at(0),
  ...change,
});
const variant = (externalId: string, available: boolean): ImportedVariant => ({
  externalId,
  sku: null,
  title: externalId,
  options: { Size: externalId },
  priceCents: 500,
  compareAtCents: null,
  stock: available ? 2 : 0,
  available,
  imageUrl: null,
});
const write = (products: ProductState[], origin: 'file' | 'shopify' = 'shopify') =>
  inTransaction(test.ctx.sql, (client) => writeProducts(client, storeId, products, { origin }));
const stored = () =>
  test.ctx.db.product.findMany({
    where: { storeId },
    include: { variants: true },
    orderBy: { origin: 'asc' },
  });

describe('writeProducts for a platform', () => {
  it('keeps products of different origins apart, also with the same id', async () => {
    await write([mug({ title: 'From a file' })], 'file');
    expect(await write([mug()])).toMatchObject({ created: 1 });
    expect((await stored()).map(({ origin, title }) => [origin, title])).toEqual([
      ['file', 'From a file'],
      ['shopify', 'Mug'],
    ]);
  });

  it('does not let an older state overwrite a newer one, in whatever order they come', async () => {
    await write([mug({ title: 'New', updatedAt: at(5) })]);
    expect(await write([mug({ title: 'Old', updatedAt: at(4) })])).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
    expect(await write([mug({ title: 'Newest', updatedAt: at(6) })])).toMatchObject({ updated: 1 });
    expect(await stored()).toMatchObject([{ title: 'Newest', sourceUpdatedAt: at(6) }]);
  });

  it('takes what comes later at the same time, and needs no time at all', async () => {
    await write([mug()]);
    await write([mug({ title: 'Same second' })]);
    expect(await stored()).toMatchObject([{ title: 'Same second' }]);
    await write([mug({ title: 'No time', updatedAt: null })]);
    expect(await stored()).toMatchObject([{ title: 'No time' }]);
  });

  it('notes the later time of an unchanged product, so that a state in between does not win', async () => {
    await write([mug({ updatedAt: at(1) })]);
    expect(await write([mug({ updatedAt: at(9) })])).toMatchObject({ updated: 0, unchanged: 1 });
    await write([mug({ title: 'In between', updatedAt: at(5) })]);
    expect(await stored()).toMatchObject([{ title: 'Mug', sourceUpdatedAt: at(9) }]);
  });

  it('replaces the whole product, where a file would keep what it does not mention', async () => {
    const full = mug({
      description: 'Stoneware',
      tags: ['kitchen'],
      brand: 'Nord',
      variants: [variant('S', true)],
    });
    const { updatedAt: _, ...bare } = { externalId: '1', title: 'Mug', currency: 'EUR', updatedAt: null };
    await write([full], 'file');
    await write([full]);
    await write([bare], 'file');
    await write([{ ...bare, updatedAt: at(1) }]);
    expect(await stored()).toMatchObject([
      {
        origin: 'file',
        description: 'Stoneware',
        tags: ['kitchen'],
        brand: 'Nord',
        variants: [{ externalId: 'S' }],
      },
      { origin: 'shopify', description: '', tags: [], brand: null, variants: [] },
    ]);
  });

  it('takes the newest of a product that a batch holds twice, and counts every item', async () => {
    const result = await write([
      mug({ title: 'B', updatedAt: at(2) }),
      mug({ title: 'A', updatedAt: at(1) }),
    ]);
    expect(result).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
    expect(await stored()).toMatchObject([{ title: 'B' }]);
  });

  it('stores what Postgres refuses in texts without it', async () => {
    await write([mug({ title: 'Mug\0 \ud83d', tags: ['a\0b'] })]);
    expect(await stored()).toMatchObject([{ title: 'Mug \ufffd', tags: ['ab'] }]);
  });

  it('keeps the ids of products and variants, so that carts still point at them', async () => {
    await write([mug({ variants: [variant('S', true), variant('M', true)] })]);
    const [before] = await stored();
    await write([mug({ variants: [variant('M', false), variant('L', true)], updatedAt: at(1) })]);
    const [after] = await stored();
    const idOf = (product: typeof before, name: string) =>
      product?.variants.find(({ externalId }) => externalId === name)?.id;
    expect(after?.id).toBe(before?.id);
    expect(idOf(after, 'M')).toBe(idOf(before, 'M'));
    expect(after?.variants.map(({ externalId }) => externalId).sort()).toEqual(['L', 'M']);
  });

  it('writes the same products from two sides at once without a deadlock', async () => {
    const many = (minute: number, reverse: boolean) => {
      const products = Array.from({ length: 300 }, (_, i) =>
        mug({ externalId: String(i), title: `State ${minute}`, updatedAt: at(minute) }),
      );
      return reverse ? products.reverse() : products;
    };
    for (let minute = 1; minute < 6; minute++) {
      await Promise.all([write(many(minute, false)), write(many(minute + 10, true))]);
      const rows = await stored();
      expect(new Set(rows.map(({ title }) => title))).toEqual(new Set([`State ${minute + 10}`]));
      await test.ctx.db.product.deleteMany({ where: { storeId } });
    }
  });
});

describe('deleteGone', () => {
  it('deletes those of its origin and store alone, with what hangs on them', async () => {
    const other = await makeStore(test.ctx);
    await write([mug(), mug({ externalId: '2' })]);
    await write([mug()], 'file');
    await inTransaction(test.ctx.sql, (client) =>
      writeProducts(client, other, [mug()], { origin: 'shopify' }),
    );
    const [, bought] = await stored();
    const contact = await test.ctx.db.contact.create({ data: { storeId } });
    const cart = await test.ctx.db.cart.create({ data: { storeId, contactId: contact.id, token: 't' } });
    await test.ctx.db.cartLine.create({
      data: {
        storeId,
        cartId: cart.id,
        productId: bought?.id ?? '',
        variantId: bought?.id ?? '',
        quantity: 1,
      },
    });
    const removed = await inTransaction(test.ctx.sql, (client) =>
      deleteGone(client, 'products', { storeId, origin: 'shopify' }, ['1', 'never there']),
    );
    expect(removed).toBe(1);
    expect((await stored()).map(({ origin, externalId }) => `${origin} ${externalId}`)).toEqual([
      'file 1',
      'shopify 2',
    ]);
    expect(await test.ctx.db.product.count({ where: { storeId: other } })).toBe(1);
    expect(await test.ctx.db.cartLine.count({ where: { storeId } })).toBe(0);
  });
});
