import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import type { Ack } from '@/core/contracts/ack';
import { type CartCard, cartCardSchema } from '@/core/contracts/cart-card';
import { addToCart } from '@/core/stores/carts/add-to-cart';
import type { PieceId } from '@/core/stores/carts/cart-piece';
import { findCartOwner } from '@/core/stores/carts/find-cart-owner.queries';
import {
  type HandMadeShop,
  makeShop,
  type SoldProduct,
  sell,
} from '@/core/stores/carts/hand-made-shop.fixture';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { type SocketServer, startSocketServer } from '../socket-server.fixture';

let test: TestContext;
let shop: HandMadeShop;
let store: CreatedStore;
let sockets: SocketServer;

beforeAll(async () => {
  test = await createTestContext({ platforms: makeShop().platforms });
  store = await createStore(test.ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  sockets = await startSocketServer(test.ctx);
});
beforeEach(() => {
  shop = makeShop();
  Object.assign(test.ctx, { platforms: shop.platforms });
});
afterEach(() => sockets.hangUp());
afterAll(async () => {
  await sockets.close();
  await test.close();
});

const connect = (visitorId: string) => sockets.connectShopper({ widgetKey: store.widgetKey, visitorId });

/** A visitor with a conversation and so many of a product in the cart. */
async function visit(offer: Parameters<typeof sell>[4] = {}, quantity = 1) {
  const socket = connect(randomUUID());
  const event = { clientId: randomUUID(), text: 'Hi', conversationId: null, pageUrl: null };
  const sent: Ack<{ conversationId: string }> = await socket
    .timeout(10_000)
    .emitWithAck('message:send', event);
  if (!sent.ok) throw new Error(sent.detail);
  const { conversationId } = sent.data;
  const mug = await sell(test.ctx, shop, store.storeId, { title: 'Mug' }, offer);
  const owner = await findCartOwner(test.ctx.sql, store.storeId, conversationId);
  await addToCart(test.ctx, owner, { productId: mug.productId, quantity });
  return { socket, conversationId, mug, line: lineOf(mug) };
}

const lineOf = ({ productId, variantIds }: SoldProduct): PieceId => ({
  productId,
  variantId: variantIds.get('') ?? '',
});
const update = (socket: Socket, event: object): Promise<Ack<{ cart: CartCard; notes: string[] }>> =>
  socket.timeout(10_000).emitWithAck('cart:update', event);
const checkout = (socket: Socket, event: object): Promise<Ack<{ url: string; cart: CartCard }>> =>
  socket.timeout(10_000).emitWithAck('cart:checkout', event);

describe('the cart in the widget', () => {
  it('is changed and checked out by hand', async () => {
    const { socket, conversationId, line } = await visit({ stock: 3, priceCents: 700 });
    const changed = await update(socket, { conversationId, ...line, quantity: 9 });
    expect(changed).toMatchObject({
      ok: true,
      data: { cart: { subtotalCents: 2100 }, notes: ['Only 3 of “Mug” are left, so 3 are in the cart.'] },
    });
    const done = await checkout(socket, { conversationId });
    if (!done.ok) throw new Error(done.detail);
    expect(cartCardSchema.parse(done.data.cart)).toMatchObject({ checkoutUrl: done.data.url });
    expect(shop.checkouts[0]?.lines).toMatchObject([{ quantity: 3 }]);
    expect(await update(socket, { conversationId, ...line, quantity: 0 })).toMatchObject({
      ok: true,
      data: { cart: { lines: [], subtotalCents: 0, checkoutUrl: null } },
    });
    expect(await checkout(socket, { conversationId })).toMatchObject({
      ok: false,
      detail: 'The cart is empty.',
    });
  });

  it('is nobody else’s', async () => {
    const { conversationId, line } = await visit();
    const stranger = (await visit()).socket;
    const refused = { ok: false, code: 'not_found' };
    expect(await update(stranger, { conversationId, ...line, quantity: 5 })).toMatchObject(refused);
    expect(await checkout(stranger, { conversationId })).toMatchObject(refused);
    expect(await checkout(stranger, { conversationId: randomUUID() })).toMatchObject(refused);
  });

  it('says what hinders a change', async () => {
    const { socket, conversationId, mug, line } = await visit(
      { minQuantity: 2, maxQuantity: 6, quantityStep: 2 },
      2,
    );
    expect(await update(socket, { conversationId, ...line, quantity: 3 })).toMatchObject({
      ok: false,
      detail: '“Mug” can be ordered at least 2, at most 6, in steps of 2.',
    });
    shop.offers.set(`${mug.externalId}/${mug.externalId}`, { available: false });
    expect(await update(socket, { conversationId, ...line, quantity: 4 })).toMatchObject({
      ok: false,
      detail: '“Mug” cannot be bought just now.',
    });
    shop.offers.set(`${mug.externalId}/${mug.externalId}`, {});
    shop.abilities.checkout = false;
    expect(await checkout(socket, { conversationId })).toMatchObject({ ok: false, code: 'unsupported' });
  });

  it.each([
    ['nothing', undefined],
    ['a negative quantity', { quantity: -1 }],
    ['a huge quantity', { quantity: 1e9 }],
    ['half a piece', { quantity: 0.5 }],
    ['no product', { productId: 'x' }],
    ['a product that is not in the cart', { productId: randomUUID() }],
  ])('refuses %s', async (_, more) => {
    const { socket, conversationId, line } = await visit();
    const event = more === undefined ? {} : { conversationId, ...line, quantity: 1, ...more };
    expect(await update(socket, event)).toMatchObject({ ok: false });
  });

  it('takes sixty changes a minute', async () => {
    const { socket, conversationId, line } = await visit();
    const results = await Promise.all(
      Array.from({ length: 65 }, () => update(socket, { conversationId, ...line, quantity: 1 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(60);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: 'rate_limited' });
  });
});
