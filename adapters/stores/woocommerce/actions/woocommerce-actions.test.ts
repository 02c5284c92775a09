import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/adapters/stores/store-platform-harness';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import { makeApiKey, type WooRecord } from '@/e2e/fakes/woocommerce/shop/fake-shop';
import { makeWooCommerceHarness } from '../woocommerce-harness';
import { openWooCommerceShop } from '../woocommerce-platform';

type Harness = Awaited<ReturnType<typeof makeWooCommerceHarness>>;

let harness: Harness;
beforeEach(async () => {
  harness = await makeWooCommerceHarness();
});
afterEach(() => harness.close());

const actions = () => harness.platform.actions as Required<OrderActions>;
const stored = (id: number) => harness.fake.shop.orders.get(id) as WooRecord;
const refunds = () => [...harness.fake.shop.refunds.values()];
const refundsOf = (id: number) => refunds().filter(({ parent_id }) => parent_id === id);

async function read(id: string): Promise<PlatformOrder> {
  const [order] = await harness.platform.ordersById([id]);
  if (!order) throw new Error(`There is no order ${id}.`);
  return order;
}

const cancel = (order: PlatformOrder, refund = true) =>
  actions().cancelOrder({
    order,
    reason: 'ordered twice',
    refund,
    restock: true,
    notifyCustomer: true,
    idempotencyKey: 'c-1',
  });
const refund = (
  order: PlatformOrder,
  over: Partial<Parameters<NonNullable<OrderActions['refund']>>[0]> = {},
  signal?: AbortSignal,
) =>
  actions().refund(
    {
      order,
      amountCents: 1000,
      lines: [],
      reason: 'late',
      restock: false,
      notifyCustomer: false,
      idempotencyKey: 'r-1',
      ...over,
    },
    signal,
  );

describe('cancelling', () => {
  it('is taken back where no money went back', async () => {
    const before = await read('5007');
    const { undo } = await cancel(before, false);
    expect(stored(5007).status).toBe('cancelled');
    const { order } = await actions().undo({ action: 'cancel_order', undo: undo ?? {}, idempotencyKey: 'u' });
    expect(order?.platformStatus).toBe('pending');
    await expect(
      actions().undo({ action: 'cancel_order', undo: undo ?? {}, idempotencyKey: 'u' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('cannot be taken back once money went back', async () => {
    expect((await cancel(await read('5001'))).undo).toBeNull();
    expect(stored(5001).status).toBe('cancelled');
    expect(refundsOf(5001)).toMatchObject([{ amount: '62.23', refunded_payment: true }]);
  });

  it('leaves an order whose payment cannot give money back by itself', async () => {
    stored(5001).payment_method = 'bacs';
    const before = await read('5001');
    await expect(cancel(before)).rejects.toMatchObject({ code: 'conflict' });
    expect(await read('5001')).toEqual(before);
  });

  it('does not do what WooCommerce would: cancel a completed order', async () => {
    stored(5001).status = 'completed';
    await expect(cancel(await read('5001'))).rejects.toMatchObject({ code: 'conflict' });
    expect(stored(5001).status).toBe('completed');
  });

  it('says so when money went back and the rest is not known', async () => {
    const order = await read('5001');
    harness.fake.breakNext({ method: 'PUT', status: 500, body: 'error' });
    await expect(cancel(order)).rejects.toMatchObject({
      code: 'unavailable',
      retryable: false,
      userMessage: expect.stringContaining('money of the order was given back'),
    });
  });
});

describe('refunds', () => {
  it('split a line’s money into net and tax, to the cent', async () => {
    const [lamp] = stored(5003).line_items as WooRecord[];
    Object.assign(lamp ?? {}, { total: '66.39', total_tax: '12.61', taxes: [{ id: 7, total: '12.61' }] });
    const order = await read('5003');
    await refund(order, { amountCents: 5001, lines: [{ lineExternalId: '50031', quantity: 1 }] });
    expect(harness.writes?.()).toBe(1);
    const [made] = refundsOf(5003);
    expect(made).toMatchObject({
      amount: '50.01',
      meta_data: [{ key: '_storefolk_action', value: 'r-1' }],
      line_items: [{ quantity: -1, total: '-42.03' }],
    });
  });

  it('are not made where the payment cannot give money back, nor where its plugin is gone', async () => {
    for (const method of ['bacs', 'removed-plugin', '', '../orders/1']) {
      stored(5003).payment_method = method;
      await expect(refund(await read('5003'))).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(refundsOf(5003)).toEqual([]);
  });

  it('that the shop refuses with a 500 are not sent again', async () => {
    const order = await read('5003');
    const before = harness.writes?.() ?? 0;
    const refusal = { code: 'woocommerce_rest_cannot_create_order_refund', message: 'x', data: 500 };
    harness.fake.breakNext({ method: 'POST', path: '/refunds', status: 500, body: refusal });
    await expect(refund(order)).rejects.toMatchObject({ code: 'unavailable', retryable: false });
    expect(harness.writes?.()).toBe(before + 1);
  });

  it('whose answer was lost are known again by their key', async () => {
    const before = await read('5003');
    harness.fake.breakNext({ method: 'POST', times: 1, delayMs: 1200 });
    const lost = await failureOf(refund(before, {}, AbortSignal.timeout(900)));
    expect(lost).toMatchObject({ code: 'unavailable', retryable: false });
    await sleep(700);
    expect(refundsOf(5003)).toHaveLength(1);
    const { order } = await refund(before);
    expect(order?.refundedCents).toBe(1000);
    expect(refundsOf(5003)).toHaveLength(1);
  });
});

describe('keys that only read', () => {
  it('offer nothing once that is known, and are refused by the shop before', async () => {
    const key = makeApiKey('read');
    harness.fake.shop.keys.push(key);
    const keys = { shopUrl: harness.fake.url, restPrefix: 'wp-json', ...key };
    expect(openWooCommerceShop(keys, 'secret', ['read']).actions).toBeUndefined();
    const platform = openWooCommerceShop(keys, 'secret');
    const request = { order: await read('5007'), reason: '', refund: false, restock: false };
    await expect(
      platform.actions?.cancelOrder?.({ ...request, notifyCustomer: false, idempotencyKey: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden', userMessage: expect.stringContaining('Read/Write') });
    expect(stored(5007).status).toBe('pending');
  });
});

describe('the address of an account', () => {
  const address = {
    name: 'Ada Byron',
    company: null,
    line1: 'Rosenweg 9',
    line2: null,
    city: 'Dresden',
    region: null,
    postalCode: '01067',
    country: 'DE',
    phone: null,
  };
  const customer = () =>
    harness.fake.shop.customers.get(701) as WooRecord & Record<'billing' | 'shipping', object>;
  const update = (customerExternalId = '701') =>
    actions().updateProfileAddress({ customerExternalId, address, idempotencyKey: 'a' });

  it('is changed with the billing address that was the same, and changed back', async () => {
    const before = structuredClone(customer());
    const { undo } = await update();
    expect(customer()).toMatchObject({
      shipping: { address_1: 'Rosenweg 9', country: 'DE' },
      billing: { address_1: 'Rosenweg 9', email: 'ada@shopper.example', phone: '+4915123456701' },
    });
    const stringly = JSON.parse(JSON.stringify(undo)) as Record<string, unknown>;
    await actions().undo({ action: 'update_profile_address', undo: stringly, idempotencyKey: 'b' });
    expect(customer()).toMatchObject({ shipping: before.shipping, billing: before.billing });
  });

  it('leaves a billing address of its own', async () => {
    Object.assign(customer().billing, {
      address_1: 'Office 1',
      city: 'Bonn',
      postcode: '53111',
      country: 'DE',
    });
    await update();
    expect(customer()).toMatchObject({
      shipping: { city: 'Dresden' },
      billing: { address_1: 'Office 1', city: 'Bonn' },
    });
  });

  it.each(['', '701/orders', '../orders/5001', '-1'])('is of nobody with the id %j', async (id) => {
    await expect(update(id)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
