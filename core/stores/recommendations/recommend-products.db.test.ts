import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPendingProducts } from '@/core/knowledge/indexing/products/index-pending-products';
import { makeProducts, makeStore, miniLm } from '@/core/knowledge/retrieval-store.fixture';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { recommendProducts } from './recommend-products';
import type { RecommendationKind } from './recommendation';

let test: CoreTestContext;
let storeId: string;
let ids: Map<string, string>;

const tents = { category: 'Tents' };
const products = [
  { title: 'Two-person trekking tent', ...tents, priceCents: 20_000, inStock: false },
  { title: 'Two-person trekking tent, light', ...tents, priceCents: 26_000 },
  { title: 'Two-person trekking tent, basic', ...tents, priceCents: 12_000 },
  { title: 'Two-person trekking tent, last year', ...tents, priceCents: 14_000, inStock: false },
  { title: 'Expedition tent for the trek', ...tents, priceCents: 90_000 },
  { title: 'Two-person trekking tent, draft', ...tents, priceCents: 15_000, status: 'draft' as const },
  { title: 'Tent footprint for trekking tents', category: 'Tent accessories', priceCents: 3_000 },
  { title: 'Sleeping bag for trekking and tents', category: 'Sleeping bags', priceCents: 9_000 },
  { title: 'Sleeping bag for trekking and tents, wide', category: 'Sleeping bags', priceCents: 9_500 },
  { title: 'Porcelain espresso cup', category: 'Kitchen', priceCents: 900 },
  { title: 'Gas stove', category: 'Stoves', priceCents: 5_000 },
  { title: 'Tin mug', category: 'Kitchen', priceCents: 700 },
  { title: 'Gift card', category: 'Gift cards', priceCents: 2_000 },
  { title: 'Old lantern', category: 'Lights', priceCents: 2_500, inStock: false },
  { title: 'Not indexed tarp', category: 'Tarps', priceCents: 4_000 },
];

beforeAll(async () => {
  test = await createCoreContext({ embedder: miniLm });
  storeId = await makeStore(test.ctx);
  ids = await makeProducts(test.ctx, storeId, products.slice(0, -1));
  await indexPendingProducts(test.ctx, storeId);
  const late = await makeProducts(test.ctx, storeId, [
    ...products.slice(-1),
    { title: 'Other tarp', category: 'Tarps', priceCents: 3_500 },
  ]);
  for (const [title, id] of late) ids.set(title, id);
  const other = await makeStore(test.ctx);
  await makeProducts(test.ctx, other, [{ title: 'Two-person trekking tent', ...tents, priceCents: 100 }]);
  await indexPendingProducts(test.ctx, other);
});
afterAll(() => test.close());

const idOf = (title: string) => ids.get(title) ?? '';

async function recommend(title: string, kind: RecommendationKind, limit = 4) {
  const found = await recommendProducts(test.ctx, { storeId, productId: idOf(title), kind, limit });
  const titles = new Map([...ids].map(([name, id]) => [id, name]));
  for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
  return found.map(({ productId, basis, savesCents }) => ({
    title: titles.get(productId),
    basis,
    savesCents,
  }));
}
const titlesOf = (found: { title: string | undefined }[]) => found.map(({ title }) => title);

async function order(titles: string[], more: { status?: string; origin?: string } = {}) {
  const number = newId();
  const { id } = await test.ctx.db.order.create({
    data: {
      storeId,
      origin: more.origin ?? 'file',
      externalId: number,
      number,
      numberKey: number,
      placedAt: new Date(),
      status: more.status ?? 'delivered',
      platformStatus: '',
      paymentStatus: 'paid',
      currency: 'EUR',
      totalCents: 1000,
      detail: {},
      contentHash: '-',
    },
  });
  const keys = await test.ctx.db.product.findMany({ where: { id: { in: titles.map(idOf) } } });
  await test.ctx.db.orderLine.createMany({
    data: keys.map(({ externalId, title }, position) => ({
      storeId,
      orderId: id,
      position,
      productExternalId: externalId,
      title,
      quantity: 1,
      priceCents: 100,
    })),
  });
}

describe('similar products', () => {
  it('are the nearest, those in stock first, without the product itself, drafts and other stores', async () => {
    const found = await recommend('Two-person trekking tent', 'similar');
    expect(titlesOf(found).slice(0, 2).toSorted()).toEqual([
      'Two-person trekking tent, basic',
      'Two-person trekking tent, light',
    ]);
    const all = titlesOf(await recommend('Two-person trekking tent', 'similar', 20));
    expect(all.at(-1)).toBe('Two-person trekking tent, last year');
    for (const absent of [
      'Two-person trekking tent',
      'Two-person trekking tent, draft',
      'Porcelain espresso cup',
    ])
      expect(all).not.toContain(absent);
  });

  it('are those of the category while the product is not indexed', async () => {
    expect(titlesOf(await recommend('Not indexed tarp', 'similar'))).toEqual(['Other tarp']);
  });

  it('cost less where cheaper ones are asked for', async () => {
    const found = await recommend('Two-person trekking tent', 'cheaper');
    expect(found[0]).toEqual({
      title: 'Two-person trekking tent, basic',
      basis: 'similar',
      savesCents: 8_000,
    });
    for (const { savesCents } of found) expect(savesCents).toBeGreaterThan(0);
    expect(titlesOf(found)).not.toContain('Two-person trekking tent, last year');
    expect(await recommend('Tin mug', 'cheaper')).toEqual([]);
  });

  it('are in stock and of about the price where an alternative is asked for', async () => {
    const found = titlesOf(await recommend('Two-person trekking tent', 'alternative'));
    expect(found.toSorted()).toEqual(['Two-person trekking tent, basic', 'Two-person trekking tent, light']);
  });
});

describe('what goes with a product', () => {
  it('is of another kind and the same use as long as nobody has bought it with anything', async () => {
    const found = await recommend('Two-person trekking tent', 'goes_with');
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ basis }) => basis === 'complement')).toBe(true);
    const titles = titlesOf(found);
    expect(titles).toContain('Tent footprint for trekking tents');
    expect(titles.filter((title) => title?.startsWith('Sleeping bag')).length).toBeLessThanOrEqual(1);
    expect(titles.some((title) => title?.includes('trekking tent,'))).toBe(false);
  });

  it('is what orders say, weighed against what is in every order anyway', async () => {
    for (let i = 0; i < 5; i++) await order(['Gas stove', 'Tin mug', 'Gift card']);
    for (let i = 0; i < 2; i++) await order(['Gas stove', 'Gift card']);
    for (let i = 0; i < 40; i++) await order(['Gift card', 'Porcelain espresso cup']);
    for (let i = 0; i < 4; i++) await order(['Gas stove', 'Old lantern']);
    for (let i = 0; i < 2; i++) await order(['Gas stove', 'Two-person trekking tent, light']);
    for (let i = 0; i < 9; i++) await order(['Gas stove', 'Porcelain espresso cup'], { status: 'cancelled' });
    for (let i = 0; i < 9; i++) await order(['Gas stove', 'Other tarp'], { origin: 'woocommerce' });
    const found = await recommend('Gas stove', 'goes_with', 10);
    // Seven orders with the gift card against five with the mug; sold out, rare, cancelled and foreign do not count.
    expect(found.filter(({ basis }) => basis === 'bought_together')).toEqual([
      { title: 'Tin mug', basis: 'bought_together', savesCents: null },
      { title: 'Gift card', basis: 'bought_together', savesCents: null },
    ]);
    expect(new Set(titlesOf(found)).size).toBe(found.length);
    expect(titlesOf(found)).not.toContain('Old lantern');
  });
});

it('knows no product of another store and no id that is none', async () => {
  const wish = { storeId: await makeStore(test.ctx), kind: 'similar', limit: 3 } as const;
  for (const productId of [idOf('Gas stove'), newId(), 'P1']) {
    await expect(recommendProducts(test.ctx, { ...wish, productId })).rejects.toMatchObject({
      code: 'not_found',
    });
  }
});
