import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  backInStockResultSchema,
  cartResultSchema,
  checkoutResultSchema,
  recommendResultSchema,
} from '@/core/contracts/cart-tool-results';
import { indexPendingProducts } from '@/core/knowledge/indexing/products/index-pending-products';
import { miniLm } from '@/core/knowledge/retrieval-store.fixture';
import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import {
  type HandMadeShop,
  makeShop,
  makeShopper,
  type SoldProduct,
  sell,
} from '@/core/stores/carts/hand-made-shop.fixture';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { ReferenceBook } from '../../grounding/reference-book';
import { runTool } from '../run-tool';
import type { ToolScope } from '../tool';

let test: CoreTestContext;
let shop: HandMadeShop;
let storeId: string;
let scope: ToolScope;
const mailer = { configured: true, send: async () => undefined };

beforeAll(async () => {
  test = await createCoreContext({ platforms: makeShop().platforms, embedder: miniLm, mailer });
  Object.assign(test.ctx, { rateLimiter: createRateLimiter(test.ctx.sql) });
});
beforeEach(async () => {
  shop = makeShop();
  Object.assign(test.ctx, { platforms: shop.platforms });
  Object.assign(mailer, { configured: true });
  const data = { id: newId(), name: 'Fern', currency: 'EUR', supportEmail: 'help@fern.example' };
  storeId = (await test.ctx.db.store.create({ data })).id;
  scope = {
    ctx: test.ctx,
    ...(await makeShopper(test.ctx, storeId)),
    turnId: newId(),
    addressHash: null,
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
    references: new ReferenceBook(),
    signal: new AbortController().signal,
  };
});
afterAll(() => test.close());

async function call(name: string, input: Record<string, unknown> = {}): Promise<unknown> {
  const run = await runTool(scope, { id: '1', name, input });
  if (run.error !== null) throw new Error(run.error);
  return run.output;
}
const callCart = async (name: string, input = {}) => cartResultSchema.parse(await call(name, input));
const add = (product: SoldProduct, more = {}) =>
  callCart('add_to_cart', { product: product.productId, ...more });
const checkout = async (input = {}) => checkoutResultSchema.parse(await call('checkout_link', input));

describe('the cart tools', () => {
  it('add, view, change and check out, with the card below the answer', async () => {
    const mug = await sell(test.ctx, shop, storeId, { title: 'Mug' }, { priceCents: 1250, stock: 3 });
    expect(await callCart('view_cart')).toEqual({ status: 'empty' });
    expect(scope.references.cart).toBeNull();
    expect(await add(mug, { quantity: 5 })).toEqual({
      status: 'ok',
      cart: {
        lines: [
          { line: mug.productId, title: 'Mug', variant: null, quantity: 3, price: '€12.50', available: true },
        ],
        subtotal: '€37.50',
        discount_code: null,
      },
      notes: [expect.stringContaining('Only 3'), expect.stringContaining('changed the price')],
    });
    expect(scope.references.cart?.lines).toMatchObject([{ title: 'Mug', quantity: 3 }]);
    const line = { line: mug.productId, quantity: 2 };
    expect(await callCart('update_cart', line)).toMatchObject({ status: 'ok', cart: { subtotal: '€25.00' } });
    const ready = await checkout();
    expect(ready).toMatchObject({
      status: 'ready',
      checkout_url: expect.stringMatching(/^https:\/\/shop\.example\/checkout/),
    });
    expect(scope.references.cart?.checkoutUrl).toMatch(/^https:/);
    expect(await callCart('update_cart', { line: mug.productId, quantity: 0 })).toEqual({ status: 'empty' });
    expect(await checkout()).toEqual({ status: 'empty' });
  });

  it('know products by their short names, and lines by variant or product', async () => {
    const variants = ['S', 'M'].map((Size) => ({ title: Size, options: { Size } }));
    const shirt = await sell(test.ctx, shop, storeId, { title: 'Shirt', variants });
    const asked = await add(shirt);
    expect(asked).toMatchObject({
      status: 'choose_variant',
      product: { ref: 'P1', title: 'Shirt', options: { Size: ['S', 'M'] } },
      variants: [
        { id: shirt.variantIds.get('S'), title: 'S', price: '€10.00', available: true },
        { id: shirt.variantIds.get('M'), title: 'M', price: '€10.00', available: true },
      ],
    });
    await callCart('add_to_cart', { product: 'P1', variant_id: shirt.variantIds.get('M') });
    expect(await callCart('update_cart', { line: 'P1', quantity: 4 })).toMatchObject({
      cart: { lines: [{ line: shirt.variantIds.get('M'), variant: 'M', quantity: 4 }] },
    });
    await callCart('add_to_cart', { product: 'P1', options: { Size: 'S' } });
    await expect(call('update_cart', { line: 'P1', quantity: 1 })).rejects.toThrow('Several variants');
    expect(await callCart('update_cart', { clear: true })).toEqual({ status: 'empty' });
    expect(await add(shirt, { options: { Size: 'XXL' } })).toMatchObject({ not_found: 'Size: XXL' });
  });

  it('offer 24 of 130 variants, those in stock first', async () => {
    const variants = Array.from({ length: 130 }, (_, i) => ({
      title: `No. ${i}`,
      options: { Number: `${i}` },
      available: i >= 120,
    }));
    const result = await add(await sell(test.ctx, shop, storeId, { title: 'Print', variants }));
    if (result.status !== 'choose_variant') throw new Error(result.status);
    expect(result.variants).toHaveLength(24);
    expect(result.variants.map(({ available }) => available).indexOf(false)).toBe(10);
  });

  it.each([
    ['add_to_cart', { product: 'P9' }, 'was not found'],
    ['add_to_cart', { product: newId() }, 'was not found'],
    ['add_to_cart', { product: newId(), quantity: 0 }, 'quantity'],
    ['add_to_cart', { product: newId(), quantity: -1 }, 'quantity'],
    ['add_to_cart', { product: newId(), quantity: 1e9 }, 'quantity'],
    ['add_to_cart', {}, 'product'],
    ['update_cart', {}, 'Give line and quantity'],
    ['update_cart', { line: 'P1', quantity: 1 }, 'not in the cart'],
    ['recommend_products', { product: newId(), kind: 'best' }, 'kind'],
    ['recommend_products', { product: newId(), kind: 'similar' }, 'was not found'],
    ['subscribe_back_in_stock', { product: 'nothing' }, 'was not found'],
  ])('refuse %s with %j', async (name, input, reason) => {
    await expect(call(name, input)).rejects.toThrow(reason);
  });

  it('say what hinders: sold out with alternatives, limits, codes, a shop that is away', async () => {
    const vase = { title: 'Glass vase for flowers', priceCents: 4000, inStock: false };
    const soldOut = await sell(test.ctx, shop, storeId, vase, { available: false });
    const stands = { title: 'Glass vase for tulips', priceCents: 4200 };
    const other = await sell(test.ctx, shop, storeId, stands, { priceCents: 4200 });
    await indexPendingProducts(test.ctx, storeId);
    expect(await add(soldOut)).toMatchObject({
      status: 'out_of_stock',
      title: 'Glass vase for flowers',
      can_notify: true,
      alternatives: [{ ref: 'P1', id: other.productId, price: '€42.00' }],
    });
    Object.assign(mailer, { configured: false });
    expect(await add(soldOut)).toMatchObject({ can_notify: false });

    const tiles = await sell(
      test.ctx,
      shop,
      storeId,
      { title: 'Tiles' },
      { minQuantity: 6, quantityStep: 6 },
    );
    const limits = { status: 'quantity_not_allowed', title: 'Tiles', min: 6, max: null, step: 6 };
    expect(await add(tiles)).toEqual(limits);

    await add(other);
    const code = { discount_code: 'FREE' };
    const refused = { status: 'code_refused', code: 'FREE', reason: 'unknown' };
    expect(await callCart('update_cart', code)).toEqual(refused);
    expect(await checkout(code)).toEqual(refused);
    shop.codes.set('TEN', { valid: true, code: 'TEN', summary: null });
    expect(await callCart('update_cart', { discount_code: 'ten' })).toMatchObject({
      cart: { discount_code: 'TEN' },
    });
    expect(await callCart('update_cart', { discount_code: '' })).toMatchObject({
      cart: { discount_code: null },
    });

    shop.checkoutFault = new AppError('unavailable', 'Down.');
    expect(await checkout()).toEqual({ status: 'unavailable', support_email: 'help@fern.example' });
    shop.abilities.checkout = false;
    expect(await checkout()).toMatchObject({
      status: 'no_checkout',
      cart: { subtotal: '€42.00' },
      support_email: 'help@fern.example',
    });
  });
});

it('recommends with a reason and a card', async () => {
  const tent = await sell(test.ctx, shop, storeId, { title: 'Trekking tent for two', priceCents: 20_000 });
  await sell(test.ctx, shop, storeId, { title: 'Trekking tent for two, basic', priceCents: 15_000 });
  await indexPendingProducts(test.ctx, storeId);
  const recommend = async (kind: string) =>
    recommendResultSchema.parse(await call('recommend_products', { product: tent.productId, kind }));
  expect((await recommend('cheaper')).products).toMatchObject([
    { ref: 'P1', title: 'Trekking tent for two, basic', reason: 'similar, €50.00 less' },
  ]);
  expect((await recommend('alternative')).products).toMatchObject([
    { reason: 'similar, in stock, €50.00 less' },
  ]);
  expect((await recommend('goes_with')).products).toEqual([]);
});

it('notes who waits', async () => {
  const vase = await sell(test.ctx, shop, storeId, { title: 'Vase', inStock: false }, { available: false });
  const subscribe = async (input = {}) =>
    backInStockResultSchema.parse(
      await call('subscribe_back_in_stock', { product: vase.productId, ...input }),
    );
  expect(await subscribe()).toEqual({ status: 'email_needed', title: 'Vase' });
  const email = 'ada@example.org';
  expect(await subscribe({ email })).toEqual({ status: 'noted', title: 'Vase', email });
  await expect(subscribe({ email: 'ada' })).rejects.toThrow('not an e-mail address');
});
