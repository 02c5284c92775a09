import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { addToCart } from './add-to-cart';
import type { CartOutcome } from './cart-outcome';
import type { CartOwner } from './cart-piece';
import { type HandMadeShop, makeShop, makeShopper, sell } from './hand-made-shop.fixture';
import { updateCart } from './update-cart';
import { viewCart } from './view-cart';

let test: CoreTestContext;
let shop: HandMadeShop;
let storeId: string;
let owner: CartOwner;

beforeAll(async () => {
  const first = makeShop();
  test = await createCoreContext({ platforms: first.platforms });
  Object.assign(test.ctx, { rateLimiter: createRateLimiter(test.ctx.sql) });
});
beforeEach(async () => {
  shop = makeShop();
  Object.assign(test.ctx, { platforms: shop.platforms });
  storeId = (await test.ctx.db.store.create({ data: { id: newId(), name: 'Fern', currency: 'EUR' } })).id;
  owner = await makeShopper(test.ctx, storeId);
});
afterAll(() => test.close());

const add = (productId: string, quantity = 1, more = {}) =>
  addToCart(test.ctx, owner, { productId, quantity, ...more });

function cartOf(outcome: CartOutcome) {
  if (outcome.kind !== 'cart') throw new Error(`Not a cart but ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('adding to a cart', () => {
  it('takes the price that the shop says now, not the one of the last sync', async () => {
    const { productId, externalId } = await sell(
      test.ctx,
      shop,
      storeId,
      { title: 'Oak tray' },
      { priceCents: 1250 },
    );
    const { cart, notes } = cartOf(await add(productId, 2));
    expect(cart).toEqual({
      currency: 'EUR',
      lines: [
        {
          productId,
          variantId: '00000000-0000-0000-0000-000000000000',
          title: 'Oak tray',
          variantTitle: null,
          quantity: 2,
          priceCents: 1250,
          available: true,
          maxQuantity: null,
          imageUrl: `https://shop.example/${externalId}.jpg`,
          url: `https://shop.example/${externalId}`,
        },
      ],
      subtotalCents: 2500,
      discountCode: null,
      checkoutUrl: null,
    });
    expect(notes).toEqual(['The shop has changed the price of “Oak tray”; the cart shows the present one.']);
    expect(shop.asked).toEqual([[{ productExternalId: externalId, variantExternalId: externalId }]]);
  });

  it('takes the variant that options or id name, and asks when several are meant', async () => {
    const variants = ['Blue', 'Red'].flatMap((Colour) =>
      ['S', 'M'].map((Size) => ({ title: `${Colour} / ${Size}`, options: { Colour, Size } })),
    );
    const { productId, variantIds } = await sell(test.ctx, shop, storeId, { title: 'Shirt', variants });
    expect(await add(productId, 1, { options: { size: 'm' } })).toMatchObject({
      kind: 'choose_variant',
      notFound: null,
      pieces: [{ variantTitle: 'Blue / M' }, { variantTitle: 'Red / M' }],
    });
    expect(await add(productId, 1, { options: { Size: 'XXL', Colour: 'red' } })).toMatchObject({
      kind: 'choose_variant',
      notFound: 'Size: XXL',
      pieces: [{ variantTitle: 'Red / S' }, { variantTitle: 'Red / M' }],
    });
    expect((await viewCart(test.ctx, owner)).cart.lines).toEqual([]);
    const byOptions = cartOf(await add(productId, 1, { options: { Color: 'RED', size: ' s ' } }));
    expect(byOptions.cart.lines).toMatchObject([{ variantTitle: 'Red / S', quantity: 1 }]);
    const byId = cartOf(await add(productId, 2, { variantId: variantIds.get('Red / S') }));
    expect(byId.cart.lines).toMatchObject([{ variantTitle: 'Red / S', quantity: 3 }]);
  });

  it('finds one of 120 variants', async () => {
    const variants = Array.from({ length: 120 }, (_, i) => ({
      title: `No. ${i}`,
      options: { Number: `${i}` },
    }));
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Print', variants });
    const { cart } = cartOf(await add(productId, 1, { options: { Number: '117' } }));
    expect(cart.lines).toMatchObject([{ variantTitle: 'No. 117' }]);
  });

  it('does not take a variant of another product', async () => {
    const variants = [{ title: 'A', options: { Kind: 'A' } }];
    const one = await sell(test.ctx, shop, storeId, { title: 'One', variants });
    const other = await sell(test.ctx, shop, storeId, { title: 'Other', variants });
    expect(await add(one.productId, 1, { variantId: other.variantIds.get('A') })).toMatchObject({
      kind: 'choose_variant',
      productId: one.productId,
      notFound: 'that variant',
    });
  });

  it.each([0, -1, 1.5, 1e9, Number.NaN])('refuses a quantity of %d', async (quantity) => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' });
    await expect(add(productId, quantity)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await test.ctx.db.cartLine.count({ where: { storeId } })).toBe(0);
  });

  it('knows no product of another store, no draft and no id that is none', async () => {
    const theirs = (await test.ctx.db.store.create({ data: { id: newId(), name: 'Other', currency: 'EUR' } }))
      .id;
    const { productId } = await sell(test.ctx, shop, theirs, { title: 'Theirs' });
    const draft = await sell(test.ctx, shop, storeId, { title: 'Draft', status: 'draft' });
    for (const id of [productId, draft.productId, newId(), 'P1', "'; DROP TABLE carts; --"]) {
      await expect(add(id)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it.each([
    ['sold out', { available: false }],
    ['stock below zero', { stock: -4 }],
    ['no price', { priceCents: null }],
    ['a negative price', { priceCents: -100 }],
  ])('says so when there is %s', async (_, offer) => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' }, offer);
    expect(await add(productId)).toMatchObject({ kind: 'out_of_stock', mayReturn: true });
    expect((await viewCart(test.ctx, owner)).cart.lines).toEqual([]);
  });

  it('says so when the shop does not sell it any more, or never did', async () => {
    const gone = await sell(test.ctx, shop, storeId, { title: 'Gone' }, null);
    expect(await add(gone.productId)).toMatchObject({ kind: 'out_of_stock', mayReturn: false });
    const foreign = await sell(test.ctx, shop, storeId, { title: 'Foreign', origin: 'woocommerce' });
    expect(await add(foreign.productId)).toMatchObject({ kind: 'out_of_stock', mayReturn: false });
  });

  it('reduces to what is left and to what the shop allows, counting what is in the cart', async () => {
    const few = await sell(test.ctx, shop, storeId, { title: 'Vase' }, { stock: 3 });
    expect(cartOf(await add(few.productId, 2)).notes).toEqual([]);
    const more = cartOf(await add(few.productId, 2));
    expect(more.cart.lines).toMatchObject([{ quantity: 3, maxQuantity: 3 }]);
    expect(more.notes).toEqual(['Only 3 of “Vase” are left, so 3 are in the cart.']);
    const rare = await sell(test.ctx, shop, storeId, { title: 'Rug' }, { maxQuantity: 2, stock: 50 });
    const { notes } = cartOf(await add(rare.productId, 9));
    expect(notes).toEqual(['The shop sells at most 2 of “Rug” per order, so 2 are in the cart.']);
  });

  it('asks again for a quantity between the shop’s steps or below its minimum', async () => {
    const box = await sell(
      test.ctx,
      shop,
      storeId,
      { title: 'Tiles' },
      { minQuantity: 4, quantityStep: 6, stock: 20 },
    );
    const refused = { kind: 'quantity_not_allowed', title: 'Tiles', min: 6, max: null, step: 6 };
    expect(await add(box.productId, 3)).toEqual(refused);
    expect(await add(box.productId, 7)).toEqual(refused);
    expect(cartOf(await add(box.productId, 12)).cart.lines).toMatchObject([{ quantity: 12 }]);
    expect(cartOf(await add(box.productId, 12)).cart.lines).toMatchObject([{ quantity: 18 }]);
  });

  it('goes by the last sync, and says so, while the shop cannot be asked', async () => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug', stock: 0 });
    shop.fault = new AppError('unavailable', 'Down.');
    const { cart, notes } = cartOf(await add(productId, 2));
    expect(cart).toMatchObject({ subtotalCents: 2000, lines: [{ quantity: 2 }] });
    expect(notes).toEqual([expect.stringContaining('could not be asked just now')]);
    const soldOut = await sell(test.ctx, shop, storeId, { title: 'Bowl', inStock: false });
    expect(await add(soldOut.productId)).toMatchObject({ kind: 'out_of_stock' });
    const unpriced = await sell(test.ctx, shop, storeId, { title: 'Lamp', priceCents: null });
    expect(await add(unpriced.productId)).toEqual({ kind: 'unavailable' });
  });

  it('waits three seconds for a shop that never answers', async () => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' });
    shop.fault = 'silent';
    const before = performance.now();
    expect(cartOf(await add(productId)).notes).toHaveLength(1);
    expect(performance.now() - before).toBeGreaterThan(2_500);
    expect(performance.now() - before).toBeLessThan(6_000);
    await expect(add(productId, 1, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
  });

  it('loses nothing when several messages add at once', async () => {
    const products = await Promise.all(
      Array.from({ length: 6 }, (_, i) => sell(test.ctx, shop, storeId, { title: `Cup ${i}` })),
    );
    await Promise.all(products.flatMap(({ productId }) => [add(productId), add(productId)]));
    const { cart } = await viewCart(test.ctx, owner);
    expect(cart.lines.map(({ quantity }) => quantity)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(await test.ctx.db.cart.count({ where: { storeId } })).toBe(1);
  });

  it('adds nothing twice when a turn is tried again', async () => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' }, { stock: 6 });
    await add(productId, 1);
    const turnId = newId();
    for (let i = 0; i < 3; i++) {
      expect(cartOf(await add(productId, 2, { turnId })).cart.lines).toMatchObject([{ quantity: 3 }]);
    }
    expect(cartOf(await add(productId, 2, { turnId: newId() })).cart.lines).toMatchObject([{ quantity: 5 }]);
    const next = newId();
    for (let i = 0; i < 2; i++) {
      expect(cartOf(await add(productId, 4, { turnId: next })).cart.lines).toMatchObject([{ quantity: 6 }]);
    }
  });

  it('holds 50 lines and 999 pieces', async () => {
    const many = await Promise.all(
      Array.from({ length: 51 }, (_, i) => sell(test.ctx, shop, storeId, { title: `Cup ${i}` })),
    );
    for (const { productId } of many.slice(0, 50)) await add(productId);
    await expect(add(many[50]?.productId ?? '')).rejects.toMatchObject({ code: 'conflict' });
    const { cart, notes } = cartOf(await add(many[0]?.productId ?? '', 999));
    expect(cart.lines[0]).toMatchObject({ quantity: 950 });
    expect(notes).toEqual(['A cart holds at most 999 pieces, so 950 of “Cup 0” are in it.']);
    expect(cart.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(999);
  });
});

describe('a cart', () => {
  it('follows its contact into another conversation, and is nobody else’s', async () => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' });
    await add(productId);
    const later = { ...owner, conversationId: newId() };
    expect((await viewCart(test.ctx, later)).cart.lines).toHaveLength(1);
    const stranger = await makeShopper(test.ctx, storeId);
    expect((await viewCart(test.ctx, stranger)).cart.lines).toEqual([]);
  });

  it('is changed line by line, and emptied', async () => {
    const mug = await sell(test.ctx, shop, storeId, { title: 'Mug' }, { stock: 5 });
    const bowl = await sell(test.ctx, shop, storeId, { title: 'Bowl' });
    await add(mug.productId);
    await add(bowl.productId, 2);
    const line = { productId: mug.productId, variantId: mug.variantIds.get('') ?? '' };
    const set = (quantity: number) => updateCart(test.ctx, owner, { kind: 'set', line, quantity });
    const more = cartOf(await set(8));
    expect(more.cart.lines[0]).toMatchObject({ title: 'Mug', quantity: 5 });
    expect(more.notes).toEqual(['Only 5 of “Mug” are left, so 5 are in the cart.']);
    for (const quantity of [-1, 1e9, 0.5])
      await expect(set(quantity)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(cartOf(await set(0)).cart).toMatchObject({ lines: [{ title: 'Bowl' }], subtotalCents: 2000 });
    await expect(set(2)).rejects.toMatchObject({ code: 'not_found' });
    expect(cartOf(await updateCart(test.ctx, owner, { kind: 'clear' })).cart.lines).toEqual([]);
  });

  it('does not bring back what another message took out meanwhile', async () => {
    const { productId, variantIds } = await sell(test.ctx, shop, storeId, { title: 'Mug' });
    await add(productId);
    const line = { productId, variantId: variantIds.get('') ?? '' };
    shop.meanwhile = async () => {
      shop.meanwhile = null;
      await updateCart(test.ctx, owner, { kind: 'set', line, quantity: 0 });
    };
    await expect(updateCart(test.ctx, owner, { kind: 'set', line, quantity: 4 })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await viewCart(test.ctx, owner)).cart.lines).toEqual([]);
  });

  it('drops what vanished and marks what is sold out, each with a note', async () => {
    const variants = [
      { title: 'S', options: { Size: 'S' } },
      { title: 'M', options: { Size: 'M' } },
    ];
    const shirt = await sell(test.ctx, shop, storeId, { title: 'Shirt', variants });
    const hidden = await sell(test.ctx, shop, storeId, { title: 'Hidden' });
    const gone = await sell(test.ctx, shop, storeId, { title: 'Gone' });
    const soldOut = await sell(test.ctx, shop, storeId, { title: 'Vase' });
    const scarce = await sell(test.ctx, shop, storeId, { title: 'Rug' });
    await add(shirt.productId, 1, { options: { Size: 'M' } });
    for (const { productId } of [hidden, gone, soldOut, scarce]) await add(productId, 3);
    await test.ctx.db.variant.deleteMany({ where: { storeId, title: 'M' } });
    await test.ctx.db.product.update({
      where: { storeId_id: { storeId, id: hidden.productId } },
      data: { status: 'archived' },
    });
    shop.offers.delete(`${gone.externalId}/${gone.externalId}`);
    shop.offers.set(`${soldOut.externalId}/${soldOut.externalId}`, { stock: 0 });
    shop.offers.set(`${scarce.externalId}/${scarce.externalId}`, { stock: 2 });
    const { cart, notes } = await viewCart(test.ctx, owner);
    expect(cart.lines.map(({ title, available }) => [title, available])).toEqual([
      ['Vase', false],
      ['Rug', true],
    ]);
    expect(cart.subtotalCents).toBe(3000);
    expect(notes).toEqual([
      '“Shirt” is not sold any more and was taken out of the cart.',
      '“Hidden” is not sold any more and was taken out of the cart.',
      '“Gone” is not sold any more and was taken out of the cart.',
      '“Vase” cannot be bought just now and does not count in the subtotal.',
      'Only 2 of “Rug” can be ordered just now.',
    ]);
    expect((await viewCart(test.ctx, owner)).notes).toHaveLength(2);
  });

  it('adds up one currency only', async () => {
    const euros = await sell(test.ctx, shop, storeId, { title: 'Mug' });
    const yen = await sell(test.ctx, shop, storeId, { title: 'Fan' }, { currency: 'JPY', priceCents: 500 });
    await add(euros.productId);
    const { cart } = cartOf(await add(yen.productId));
    expect(cart).toMatchObject({
      currency: 'EUR',
      subtotalCents: null,
      lines: [{ priceCents: 1000 }, { priceCents: null }],
    });
  });

  it('begins anew after an order came through it', async () => {
    const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' });
    await add(productId);
    await test.ctx.db.cart.updateMany({ where: { storeId }, data: { status: 'ordered' } });
    expect((await viewCart(test.ctx, owner)).cart.lines).toEqual([]);
    expect(cartOf(await add(productId, 2)).cart.lines).toMatchObject([{ quantity: 2 }]);
    const carts = await test.ctx.db.cart.findMany({ where: { storeId } });
    expect(new Set(carts.map(({ token }) => token)).size).toBe(2);
  });
});
