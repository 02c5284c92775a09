import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { makeOrder } from '../../orders/make-order.fixture';
import type { PlatformOrder } from '../../orders/platform-order';
import { writeOrders } from '../../orders/write-orders.queries';
import { addToCart } from '../add-to-cart';
import type { CartOwner } from '../cart-piece';
import { makeCheckoutLink } from '../checkout/checkout-link';
import { type HandMadeShop, makeShop, makeShopper, sell } from '../hand-made-shop.fixture';
import { viewCart } from '../view-cart';
import { listAssistedOrders, readAssistedRevenue } from './read-assisted-revenue.queries';

let test: CoreTestContext;
let shop: HandMadeShop;
let storeId: string;
let otherStoreId: string;

beforeAll(async () => {
  shop = makeShop();
  test = await createCoreContext({ platforms: shop.platforms });
  Object.assign(test.ctx, { rateLimiter: createRateLimiter(test.ctx.sql) });
  const make = (name: string) => test.ctx.db.store.create({ data: { id: newId(), name, currency: 'EUR' } });
  storeId = (await make('Fern')).id;
  otherStoreId = (await make('Other')).id;
});
afterAll(() => test.close());

/** A shopper fills a cart and gets the link. @returns the token that the shop was given */
async function checkOut(): Promise<{ owner: CartOwner; token: string }> {
  const owner = await makeShopper(test.ctx, storeId);
  const { productId } = await sell(test.ctx, shop, storeId, { title: 'Mug' });
  await addToCart(test.ctx, owner, { productId, quantity: 1 });
  const outcome = await makeCheckoutLink(test.ctx, owner);
  if (outcome.kind !== 'ready') throw new Error(outcome.kind);
  return { owner, token: shop.checkouts.at(-1)?.cartToken ?? '' };
}

async function placeOrder(cartToken: string | null, more: Partial<PlatformOrder> = {}, to = storeId) {
  const number = newId();
  const order = makeOrder({
    externalId: number,
    number,
    placedAt: new Date('2026-11-18T12:00:00Z'),
    shippingCents: 0,
    taxCents: 0,
    subtotalCents: 1000,
    totalCents: 1000,
    cartToken,
    ...more,
  });
  await inTransaction(test.ctx.sql, (client) => writeOrders(client, to, 'file', [order], new Date()));
  return number;
}

const november = { from: new Date('2026-11-01'), to: new Date('2026-12-01'), timeZone: 'Pacific/Auckland' };

describe('what the chat has sold', () => {
  it('is nothing before the first order', async () => {
    expect(await readAssistedRevenue(test.ctx, storeId, november)).toEqual({
      totals: [],
      days: [],
      conversations: 0,
    });
  });

  it('are the orders whose cart came from it, net of refunds, by currency and by day of the store', async () => {
    const first = await checkOut();
    const number = await placeOrder(first.token, { totalCents: 5000, refundedCents: 1500 });
    // The next cart of the same shopper is another one.
    expect((await viewCart(test.ctx, first.owner)).cart.lines).toEqual([]);
    // The 19th in Auckland already; the link was used twice.
    await placeOrder(first.token, { totalCents: 700, placedAt: new Date('2026-11-18T12:30:00Z') });
    await placeOrder(first.token, { totalCents: 300, placedAt: new Date('2026-11-18T10:30:00Z') });
    const yen = await checkOut();
    await placeOrder(yen.token, { currency: 'JPY', totalCents: 2_000_000_000 });
    const another = await checkOut();
    await placeOrder(another.token, { currency: 'JPY', totalCents: 2_000_000_000 });

    await placeOrder((await checkOut()).token, { status: 'cancelled' });
    await placeOrder((await checkOut()).token, { placedAt: new Date('2026-10-31') });
    await placeOrder((await checkOut()).token, { placedAt: new Date('2026-12-01') });
    await placeOrder(null, { totalCents: 90_000 });
    await placeOrder('made-up-token', { totalCents: 90_000 });
    await placeOrder(first.token, { totalCents: 90_000 }, otherStoreId);

    const revenue = await readAssistedRevenue(test.ctx, storeId, november);
    expect(revenue).toEqual({
      totals: [
        { currency: 'EUR', orders: 3, revenueCents: 4500 },
        { currency: 'JPY', orders: 2, revenueCents: 4_000_000_000 },
      ],
      days: [
        { day: '2026-11-18', currency: 'EUR', orders: 1, revenueCents: 300 },
        { day: '2026-11-19', currency: 'EUR', orders: 2, revenueCents: 4200 },
        { day: '2026-11-19', currency: 'JPY', orders: 2, revenueCents: 4_000_000_000 },
      ],
      conversations: 3,
    });
    expect((await readAssistedRevenue(test.ctx, otherStoreId, november)).totals).toEqual([]);

    const orders = await listAssistedOrders(test.ctx, storeId, 50);
    expect(orders.find((order) => order.number === number)).toMatchObject({
      conversationId: first.owner.conversationId,
      revenueCents: 3500,
      currency: 'EUR',
    });
    expect(orders).toHaveLength(7);
    await test.ctx.db.conversation.delete({
      where: { storeId_id: { storeId, id: first.owner.conversationId } },
    });
    const later = await listAssistedOrders(test.ctx, storeId, 50);
    expect(later.find((order) => order.number === number)).toMatchObject({ conversationId: null });
  });
});
