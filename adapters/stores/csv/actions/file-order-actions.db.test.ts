import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ActionWorld, createActionWorld } from '@/core/agent/tools/actions/action-world.fixture';
import { findCustomerDetail, writeCustomerDetails } from '@/core/stores/customers/customer-detail.queries';
import { makeLine } from '@/core/stores/orders/make-order.fixture';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import { createFileStore } from '../file-store';

let world: ActionWorld;
let actions: OrderActions;
let id = 0;

beforeAll(async () => {
  world = await createActionWorld();
  actions = createFileStore(world.test.ctx, world.store.storeId).actions ?? {};
});
afterAll(() => world.close());
beforeEach(async () => {
  id += 1;
  const paymentMethods = [
    { id: 'paypal_1', kind: 'other' as const, label: 'PayPal', balanceCents: null },
    { id: 'gift_1', kind: 'gift_card' as const, label: 'Gift card 1', balanceCents: 100 },
  ];
  await writeCustomerDetails(world.test.ctx.sql, world.store.storeId, 'file', [
    { externalId: '7', detail: { address: null, paymentMethods } },
  ]);
});

const gift = {
  externalId: 'p',
  method: 'Gift card 1',
  amountCents: 5390,
  kind: 'payment' as const,
  methodId: 'gift_1',
};

async function order(over: Partial<PlatformOrder> = {}): Promise<PlatformOrder> {
  await world.addOrder({ externalId: `o${id}`, number: `#${id}`, ...over });
  return read();
}
async function read(): Promise<PlatformOrder> {
  const [found] = await createFileStore(world.test.ctx, world.store.storeId).ordersById([`o${id}`]);
  if (!found) throw new Error('The order is gone.');
  return found;
}
async function balance(): Promise<number | null | undefined> {
  const key = { storeId: world.store.storeId, origin: 'file', externalId: '7' } as const;
  const detail = await findCustomerDetail(world.test.ctx.sql, key);
  return detail?.paymentMethods.find((method) => method.id === 'gift_1')?.balanceCents;
}
const key = () => ({ idempotencyKey: `key-${id}` });
const cancel = (of: PlatformOrder) =>
  actions.cancelOrder?.({
    ...key(),
    order: of,
    reason: 'x',
    refund: true,
    restock: true,
    notifyCustomer: true,
  });
const undo = (action: string, outcome: { undo: Record<string, unknown> | null } | undefined) =>
  // As it comes back from the database.
  actions.undo?.({ ...key(), action, undo: JSON.parse(JSON.stringify(outcome?.undo)) });

describe('a store without a platform', () => {
  it('gives gift cards back what was paid with them, and takes it again when that is undone', async () => {
    const before = await order({ payments: [gift] });
    const start = await balance();
    const outcome = await cancel(before);
    expect(outcome?.order).toMatchObject({ status: 'cancelled', refundedCents: 5390 });
    expect(await balance()).toBe((start ?? 0) + 5390);
    await expect(cancel(before)).rejects.toMatchObject({ code: 'conflict' });
    await undo('cancel_order', outcome);
    expect(await balance()).toBe(start);
    const { updatedAt: _, ...now } = await read();
    expect(now).toEqual({ ...before, updatedAt: undefined });
    await expect(undo('cancel_order', outcome)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does a thing once, however often it is asked for at once', async () => {
    const before = await order({ payments: [gift] });
    const start = await balance();
    const results = await Promise.allSettled([1, 2, 3].map(() => cancel(before)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await balance()).toBe((start ?? 0) + 5390);
  });

  it('refunds in parts, and never more than was paid', async () => {
    const before = await order();
    const refund = (of: PlatformOrder, amountCents: number) =>
      actions.refund?.({
        ...key(),
        order: of,
        amountCents,
        lines: [],
        reason: 'late',
        restock: false,
        notifyCustomer: true,
      });
    await refund(before, 1000);
    expect(await read()).toMatchObject({ refundedCents: 1000, paymentStatus: 'partially_refunded' });
    // The same reading again: a repeated call.
    await expect(refund(before, 1000)).rejects.toMatchObject({ code: 'conflict' });
    await expect(refund(await read(), 4391)).rejects.toMatchObject({ code: 'conflict' });
    await refund(await read(), 4390);
    expect(await read()).toMatchObject({ refundedCents: 5390, paymentStatus: 'refunded' });
  });

  it('changes some pieces of a line and leaves the others', async () => {
    const before = await order({ lines: [makeLine({ quantity: 3, currentQuantity: 3, totalCents: 14700 })] });
    const change = { lineExternalId: 'l1', quantity: 1, newVariantExternalId: 'lamp-black' };
    const outcome = await actions.changeOrderItems?.({
      ...key(),
      order: before,
      changes: [change],
      paymentMethodId: 'paypal_1',
    });
    expect(outcome?.order?.lines).toMatchObject([
      { variantExternalId: 'lamp-brass', quantity: 2, totalCents: 9800 },
      { variantExternalId: 'lamp-black', quantity: 1, priceCents: 5400 },
    ]);
    expect(outcome?.order).toMatchObject({ totalCents: 5890, platformStatus: 'pending (items modified)' });
    const again = { ...key(), order: await read(), changes: [change], paymentMethodId: 'paypal_1' };
    await expect(actions.changeOrderItems?.(again)).rejects.toMatchObject({ code: 'conflict' });
    await undo('change_order_items', outcome);
    expect(await read()).toMatchObject({ lines: before.lines, platformStatus: before.platformStatus });
  });

  it.each([
    ['a variant that is not available', 'lamp-white', 'paypal_1'],
    ['a variant of nothing', 'mug-blue', 'paypal_1'],
    ['a gift card that is too small', 'lamp-black', 'gift_1'],
    ['a way to pay of nobody', 'lamp-black', 'paypal_9'],
  ])('refuses %s, and then nothing has changed', async (_, newVariantExternalId, paymentMethodId) => {
    const before = await order();
    const changes = [{ lineExternalId: 'l1', quantity: 1, newVariantExternalId }];
    const request = { ...key(), order: before, changes, paymentMethodId };
    await expect(actions.changeOrderItems?.(request)).rejects.toMatchObject({ code: 'conflict' });
    expect(await read()).toEqual(before);
  });

  it('notes returns and exchanges, once an order', async () => {
    const before = await order({ status: 'delivered', platformStatus: 'delivered' });
    const lines = [{ lineExternalId: 'l1', quantity: 1 }];
    const give = { ...key(), order: before, lines, reason: 'too bright', paymentMethodId: 'paypal_1' };
    const outcome = await actions.returnItems?.(give);
    expect(outcome?.order).toMatchObject({
      platformStatus: 'return requested',
      returns: [{ status: 'requested', lines, paymentMethodId: 'paypal_1' }],
    });
    const swap = [{ lineExternalId: 'l1', quantity: 1, newVariantExternalId: 'lamp-black' }];
    await expect(actions.exchangeItems?.({ ...give, changes: swap })).rejects.toMatchObject({
      code: 'conflict',
    });
    await undo('return_items', outcome);
    const exchanged = await actions.exchangeItems?.({ ...give, order: await read(), changes: swap });
    expect(exchanged?.order).toMatchObject({
      platformStatus: 'exchange requested',
      returns: [{ differenceCents: 500, lines: [{ newVariantExternalId: 'lamp-black' }] }],
    });
  });

  it('changes addresses, of orders and of customers, and takes them back', async () => {
    const before = await order();
    const address = { ...(before.shippingAddress ?? ({} as never)), line1: 'Hauptweg 9' };
    const moved = await actions.updateShippingAddress?.({ ...key(), order: before, address });
    expect(await read()).toMatchObject({ shippingAddress: { line1: 'Hauptweg 9' } });
    await undo('update_shipping_address', moved);
    expect(await read()).toMatchObject({ shippingAddress: before.shippingAddress });

    const profile = await actions.updateProfileAddress?.({ ...key(), customerExternalId: '7', address });
    const of = { storeId: world.store.storeId, origin: 'file', externalId: '7' } as const;
    expect((await findCustomerDetail(world.test.ctx.sql, of))?.address).toEqual(address);
    await undo('update_profile_address', profile);
    expect((await findCustomerDetail(world.test.ctx.sql, of))?.address).toBeNull();
    await expect(
      actions.updateProfileAddress?.({ ...key(), customerExternalId: '99', address }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});
