import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { addToCart } from '../add-to-cart';
import type { CartOwner } from '../cart-piece';
import { type HandMadeShop, makeShop, makeShopper, type SoldProduct, sell } from '../hand-made-shop.fixture';
import { viewCart } from '../view-cart';
import { applyDiscount } from './apply-discount';
import { makeCheckoutLink } from './checkout-link';

let test: CoreTestContext;
let shop: HandMadeShop;
let storeId: string;
let owner: CartOwner;
let mug: SoldProduct;

beforeAll(async () => {
  test = await createCoreContext({ platforms: makeShop().platforms });
  Object.assign(test.ctx, { rateLimiter: createRateLimiter(test.ctx.sql) });
});
beforeEach(async () => {
  shop = makeShop();
  Object.assign(test.ctx, { platforms: shop.platforms });
  storeId = (await test.ctx.db.store.create({ data: { id: newId(), name: 'Fern', currency: 'EUR' } })).id;
  owner = await makeShopper(test.ctx, storeId);
  mug = await sell(test.ctx, shop, storeId, { title: 'Mug' });
});
afterAll(() => test.close());

const add = (productId: string, quantity = 1) => addToCart(test.ctx, owner, { productId, quantity });
const offerOf = ({ externalId }: SoldProduct) => `${externalId}/${externalId}`;
const storedCart = () => test.ctx.db.cart.findFirstOrThrow({ where: { storeId } });

async function checkout(discountCode?: string) {
  const outcome = await makeCheckoutLink(test.ctx, owner, { discountCode });
  if (outcome.kind !== 'ready') throw new Error(`No link but ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('a checkout link', () => {
  it('takes the lines and the cart’s token along, and is kept until the cart changes', async () => {
    await add(mug.productId, 2);
    const { url, cart, notes } = await checkout();
    const { token, status, checkoutUrl, checkoutAt } = await storedCart();
    expect(shop.checkouts).toEqual([
      {
        lines: [
          { productExternalId: mug.externalId, variantExternalId: mug.externalId, sku: null, quantity: 2 },
        ],
        discountCode: null,
        cartToken: token,
        email: null,
      },
    ]);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect({ url, notes }).toEqual({ url: `https://shop.example/checkout?token=${token}`, notes: [] });
    expect(cart).toMatchObject({ checkoutUrl: url, subtotalCents: 2000 });
    expect({ status, checkoutUrl }).toEqual({ status: 'checkout', checkoutUrl: url });
    expect(checkoutAt).not.toBeNull();
    expect((await viewCart(test.ctx, owner)).cart.checkoutUrl).toBe(url);
    await add(mug.productId);
    expect((await viewCart(test.ctx, owner)).cart.checkoutUrl).toBeNull();
    expect(await storedCart()).toMatchObject({ status: 'open', token });
  });

  it('leaves out what is sold out, reduces what is scarce and takes out what is gone', async () => {
    const vase = await sell(test.ctx, shop, storeId, { title: 'Vase' });
    const rug = await sell(test.ctx, shop, storeId, { title: 'Rug' });
    for (const { productId } of [mug, vase, rug]) await add(productId, 4);
    shop.offers.set(offerOf(mug), { stock: 3 });
    shop.offers.set(offerOf(vase), { available: false });
    shop.offers.delete(offerOf(rug));
    const { cart, notes } = await checkout();
    expect(shop.checkouts[0]?.lines).toMatchObject([{ productExternalId: mug.externalId, quantity: 3 }]);
    expect(cart.lines.map(({ title, quantity, available }) => [title, quantity, available])).toEqual([
      ['Mug', 3, true],
      ['Vase', 4, false],
    ]);
    expect(notes).toEqual([
      'Only 3 of “Mug” can be ordered now; the quantity was reduced.',
      '“Vase” cannot be bought just now, so the checkout goes without it.',
      '“Rug” is not sold any more and was taken out of the cart.',
    ]);
  });

  it('is none for an empty cart, nor when all of it is sold out', async () => {
    expect(await makeCheckoutLink(test.ctx, owner)).toMatchObject({ kind: 'cart', cart: { lines: [] } });
    await add(mug.productId);
    shop.offers.set(offerOf(mug), { stock: -2 });
    expect(await makeCheckoutLink(test.ctx, owner)).toMatchObject({
      kind: 'out_of_stock',
      piece: { title: 'Mug' },
      mayReturn: true,
    });
    expect(shop.checkouts).toEqual([]);
  });

  it('says that the shop checks again when stock could not be asked for', async () => {
    await add(mug.productId, 2);
    shop.fault = new AppError('unavailable', 'Down.');
    const { notes } = await checkout();
    expect(notes).toEqual([expect.stringContaining('the checkout checks them again')]);
    expect(shop.checkouts[0]?.lines).toMatchObject([{ quantity: 2 }]);
  });

  it('is unavailable while the shop cannot be reached, and none where there is no checkout to link to', async () => {
    await add(mug.productId);
    shop.checkoutFault = new AppError('unavailable', 'Down.');
    expect(await makeCheckoutLink(test.ctx, owner)).toEqual({ kind: 'unavailable' });
    shop.checkoutFault = new AppError('unsupported', 'No template.');
    expect(await makeCheckoutLink(test.ctx, owner)).toMatchObject({
      kind: 'no_checkout',
      cart: { subtotalCents: 1000 },
    });
    shop.checkoutFault = null;
    shop.abilities.checkout = false;
    expect(await makeCheckoutLink(test.ctx, owner)).toMatchObject({ kind: 'no_checkout' });
    expect(await storedCart()).toMatchObject({ checkoutUrl: null, checkoutAt: null });
  });

  it('is not kept when the cart was changed while it was made', async () => {
    await add(mug.productId);
    let calls = 0;
    shop.meanwhile = async () => {
      // The first call is for offers, the second for the link.
      if (++calls === 2) await add(mug.productId);
    };
    const { url } = await checkout();
    expect(url).toContain('https://');
    expect(await storedCart()).toMatchObject({ status: 'open', checkoutUrl: null });
  });

  it('is prefilled for a shopper who has shown who they are', async () => {
    await add(mug.productId);
    const identity = {
      storeId,
      conversationId: owner.conversationId,
      method: 'order',
      email: 'ada@example.org',
    };
    await test.ctx.db.conversationIdentity.create({
      data: { ...identity, expiresAt: new Date(Date.now() + 60_000) },
    });
    await checkout();
    await test.ctx.db.conversationIdentity.updateMany({
      where: { storeId },
      data: { expiresAt: new Date(0) },
    });
    await checkout();
    expect(shop.checkouts.map(({ email }) => email)).toEqual(['ada@example.org', null]);
  });
});

describe('a discount code', () => {
  beforeEach(async () => {
    shop.codes.set('SPRING', { valid: true, code: 'SPRING', summary: '10% off' });
    shop.codes.set('WINTER', { valid: false, reason: 'expired' });
    await add(mug.productId);
  });

  it('goes along once the shop accepts it, and changes no amount', async () => {
    const applied = await applyDiscount(test.ctx, owner, ' spring ');
    expect(applied).toMatchObject({ kind: 'cart', cart: { discountCode: 'SPRING', subtotalCents: 1000 } });
    await checkout();
    expect(shop.checkouts[0]).toMatchObject({ discountCode: 'SPRING' });
    expect(await applyDiscount(test.ctx, owner, null)).toMatchObject({ cart: { discountCode: null } });
  });

  it('can be named with the checkout', async () => {
    expect((await checkout('spring')).cart.discountCode).toBe('SPRING');
    expect(shop.checkouts[0]).toMatchObject({ discountCode: 'SPRING' });
  });

  it.each([
    ['WINTER', 'expired'],
    ['FREE100', 'unknown'],
    ['   ', 'unknown'],
    ['x'.repeat(500), 'unknown'],
  ])('is refused: %s', async (code, reason) => {
    expect(await applyDiscount(test.ctx, owner, code)).toMatchObject({ kind: 'code_refused', reason });
    expect((await viewCart(test.ctx, owner)).cart.discountCode).toBeNull();
  });

  it('is refused where the store knows none', async () => {
    shop.abilities.discountCodes = false;
    const refused = { kind: 'code_refused', code: 'SPRING', reason: 'unsupported' };
    expect(await applyDiscount(test.ctx, owner, 'SPRING')).toEqual(refused);
    expect(await makeCheckoutLink(test.ctx, owner, { discountCode: 'SPRING' })).toEqual(refused);
  });

  it('is taken off, with a note, when it has ended since', async () => {
    await applyDiscount(test.ctx, owner, 'SPRING');
    shop.codes.set('SPRING', { valid: false, reason: 'used_up' });
    const { cart, notes } = await checkout();
    expect({ code: cart.discountCode, notes }).toEqual({
      code: null,
      notes: ['The code SPRING is no longer accepted and was taken off.'],
    });
  });

  it('goes along unchecked, and says so, while the shop cannot be asked', async () => {
    shop.fault = new AppError('unavailable', 'Down.');
    expect(await applyDiscount(test.ctx, owner, 'SPRING')).toEqual({ kind: 'unavailable' });
    const { notes } = await checkout('SPRING');
    expect(shop.checkouts[0]).toMatchObject({ discountCode: 'SPRING' });
    expect(notes[0]).toContain('could not be checked');
  });

  it('cannot be guessed: ten an hour', async () => {
    for (let i = 0; i < 10; i++) await applyDiscount(test.ctx, owner, `CODE${i}`);
    await expect(applyDiscount(test.ctx, owner, 'SPRING')).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(makeCheckoutLink(test.ctx, owner, { discountCode: 'SPRING' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
  });
});
