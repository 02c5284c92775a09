import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAppError } from '@/core/shared/app-error';
import type { PlatformOrder, PostalAddress } from '@/core/stores/orders/platform-order';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import { expectAppError, failureOf, type StorePlatformHarness } from './store-platform-harness';

type ActionMethod = Exclude<keyof OrderActions, 'hindrance' | 'paymentMethods'>;

/** What is fixed about the actions of a platform. */
export interface OrderActionTraits {
  offers: readonly ActionMethod[];
  /** False for a platform that makes no requests: then nothing can fail on the way. */
  remote: boolean;
  /** Whether a refund with the key of an earlier one is known as the same. */
  knowsRefundKeys: boolean;
}

/** A platform whose requests for changes can be disturbed. */
export interface OrderActionsHarness extends StorePlatformHarness {
  /** Nobody answers the next request that changes something as it should be. Left out where `remote` is false. */
  breakNextWrite?(fault: 'unavailable' | 'broken_off' | 'slow' | 'throttled_for_long'): void;
  /** How many requests to change something there were. */
  writes?(): number;
}

const ELSEWHERE: PostalAddress = {
  name: 'Ada Byron',
  company: null,
  line1: 'Rosenweg 9',
  line2: '2nd floor',
  city: 'Dresden',
  region: null,
  postalCode: '01067',
  country: 'DE',
  phone: '+4915123456701',
};

/** Checks what every platform that changes orders must do. Orders are those of contract-world-orders.ts. */
export function describeOrderActions(
  name: string,
  traits: OrderActionTraits,
  makeHarness: () => Promise<OrderActionsHarness>,
): void {
  const offers = (method: ActionMethod) => traits.offers.includes(method);

  describe(`actions at ${name}`, () => {
    let harness: OrderActionsHarness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.close());

    const actions = (): Required<OrderActions> => harness.platform.actions as Required<OrderActions>;
    const read = async (id: string): Promise<PlatformOrder> => {
      const [order] = await harness.platform.ordersById([id]);
      if (!order) throw new Error(`There is no order ${id}.`);
      return order;
    };
    let keys = 0;
    const key = () => `key-${++keys}`;
    /** Refused, and the order is as it was. */
    const expectRefused = async (id: string, act: (order: PlatformOrder) => Promise<unknown>) => {
      const before = await read(id);
      const error = await failureOf(act(before));
      expect(isAppError(error) ? ['conflict', 'invalid_input', 'not_found'] : [error]).toContain(
        isAppError(error) ? error.code : null,
      );
      expect(await read(id)).toEqual(before);
    };

    const cancel = (order: PlatformOrder, over: Partial<{ refund: boolean }> = {}) =>
      actions().cancelOrder({
        order,
        idempotencyKey: key(),
        reason: 'ordered by mistake',
        refund: true,
        restock: true,
        notifyCustomer: false,
        ...over,
      });
    const refund = (
      order: PlatformOrder,
      amountCents: number,
      over: Partial<Parameters<NonNullable<OrderActions['refund']>>[0]> = {},
    ) =>
      actions().refund({
        order,
        amountCents,
        idempotencyKey: key(),
        lines: [],
        reason: 'arrived late',
        restock: false,
        notifyCustomer: false,
        ...over,
      });
    const sendTo = (order: PlatformOrder, address: PostalAddress) =>
      actions().updateShippingAddress({ order, address, idempotencyKey: key() });

    it('offers what the platform supports, and nothing else', () => {
      const methods = Object.entries(harness.platform.actions ?? {}).flatMap(([method, act]) =>
        act && method !== 'hindrance' && method !== 'paymentMethods' ? [method] : [],
      );
      expect(methods.sort()).toEqual([...traits.offers].sort());
    });

    describe('cancelling', () => {
      it('cancels a paid order and gives all money back', async () => {
        const outcome = await cancel(await read('5001'));
        expect(outcome.order).toMatchObject({ status: 'cancelled' });
        const now = await read('5001');
        expect(now.status).toBe('cancelled');
        expect(now.refundedCents).toBe(now.totalCents);
      });

      it('cancels an order that was not paid', async () => {
        await cancel(await read('5007'), { refund: false });
        expect(await read('5007')).toMatchObject({ status: 'cancelled', refundedCents: 0 });
      });

      it.each(['5002', '5003', '5004', '5005', '5006'])('refuses order %s in its state', async (id) => {
        await expectRefused(id, (order) => cancel(order));
      });

      it('refuses what was cancelled already, whatever the caller knows', async () => {
        const before = await read('5001');
        await cancel(before);
        await expectRefused('5001', () => cancel(before));
      });
    });

    describe('the address of an order', () => {
      it('is changed, and changed back', async () => {
        const before = await read('5001');
        const outcome = await sendTo(before, ELSEWHERE);
        expect(outcome.order?.shippingAddress).toMatchObject(ELSEWHERE);
        expect((await read('5001')).shippingAddress).toMatchObject(ELSEWHERE);
        expect(outcome.undo).not.toBeNull();
        const undo = JSON.parse(JSON.stringify(outcome.undo)) as Record<string, unknown>;
        await actions().undo({ action: 'update_shipping_address', undo, idempotencyKey: key() });
        const { line1, city, postalCode } = before.shippingAddress as PostalAddress;
        expect((await read('5001')).shippingAddress).toMatchObject({ line1, city, postalCode, line2: null });
      });

      it('is not changed back once it was changed again', async () => {
        const { undo } = await sendTo(await read('5001'), ELSEWHERE);
        await sendTo(await read('5001'), { ...ELSEWHERE, line1: 'Tulpenweg 1' });
        const back = { action: 'update_shipping_address', undo: undo ?? {}, idempotencyKey: key() };
        await expectRefused('5001', () => actions().undo(back));
      });

      it.each(['5002', '5003', '5004'])('stays with order %s, which is past it', async (id) => {
        await expectRefused(id, (order) => sendTo(order, ELSEWHERE));
      });
    });

    describe('refunds', () => {
      it('gives a part back, and then the rest', async () => {
        const before = await read('5003');
        const outcome = await refund(before, 1234);
        expect(outcome.order).toMatchObject({ refundedCents: 1234, paymentStatus: 'partially_refunded' });
        const left = before.totalCents - 1234;
        await refund(await read('5003'), left);
        expect(await read('5003')).toMatchObject({
          refundedCents: before.totalCents,
          paymentStatus: 'refunded',
        });
      });

      it('says which pieces it is for', async () => {
        const order = await read('5005');
        const [lamp] = order.lines;
        const lines = [{ lineExternalId: lamp?.externalId ?? '', quantity: 1 }];
        await refund(order, 4900, { lines, restock: true });
        const now = await read('5005');
        expect(now.refundedCents).toBe(490 + 4900);
        expect(now.lines[0]?.refundedQuantity).toBe(1);
      });

      it.each([
        ['USD', '5008', 100],
        ['JPY', '5012', 1500],
        ['KWD', '5013', 1001],
      ])('writes amounts in %s with its own digits', async (currency, id, amountCents) => {
        const record = await read('5003');
        if (currency !== 'USD')
          await harness.change([
            { kind: 'order', record: { ...record, externalId: id, number: id, currency } },
          ]);
        const before = await read(id);
        expect(before.currency).toBe(currency);
        await refund(before, amountCents);
        expect((await read(id)).refundedCents).toBe(amountCents);
      });

      it.each([0, -1, 1.5, Number.NaN, 10 ** 12])('refuses %s', async (amountCents) => {
        await expectRefused('5003', (order) => refund(order, amountCents));
      });

      it('refuses a cent more than is left', async () => {
        const { totalCents, refundedCents } = await read('5005');
        await expectRefused('5005', (order) => refund(order, totalCents - refundedCents + 1));
        await expectRefused('5006', (order) => refund(order, 1));
        await expectRefused('5007', (order) => refund(order, 1));
      });

      it.each([
        ['of another order', [{ lineExternalId: '50011', quantity: 1 }]],
        ['twice', Array(2).fill({ lineExternalId: '50031', quantity: 1 })],
        ['with more pieces than there are', [{ lineExternalId: '50031', quantity: 2 }]],
        ['with no pieces', [{ lineExternalId: '50031', quantity: 0 }]],
        ['with parts of pieces', [{ lineExternalId: '50031', quantity: 0.5 }]],
      ])('refuses a line %s', async (_what, lines) => {
        await expectRefused('5003', (order) => refund(order, 100, { lines }));
      });

      it('gives nothing twice for the same key', async () => {
        const idempotencyKey = key();
        const before = await read('5003');
        await refund(before, 1000, { idempotencyKey });
        const again = refund(await read('5003'), 1000, { idempotencyKey });
        if (traits.knowsRefundKeys) expect((await again).order?.refundedCents).toBe(1000);
        else await again.catch(() => undefined);
        await refund(before, 1000, { idempotencyKey }).catch(() => undefined);
        if (traits.knowsRefundKeys) expect((await read('5003')).refundedCents).toBe(1000);
      });

      it('gives nothing to somebody who does not know of an earlier refund', async () => {
        const before = await read('5003');
        await refund(before, 1000);
        await expectRefused('5003', () => refund(before, 1000));
      });
    });

    describe.runIf(offers('returnItems'))('returns', () => {
      const giveBack = (order: PlatformOrder, lineExternalId: string, quantity = 1) =>
        actions().returnItems({
          order,
          lines: [{ lineExternalId, quantity }],
          reason: 'does not fit',
          paymentMethodId: null,
          idempotencyKey: key(),
        });

      it('opens a return of what was sent, and takes it back', async () => {
        const outcome = await giveBack(await read('5003'), '50031');
        const opened = (await read('5003')).returns;
        expect(opened.map(({ lines }) => lines)).toMatchObject([[{ lineExternalId: '50031', quantity: 1 }]]);
        await expectRefused('5003', (order) => giveBack(order, '50031'));
        const undo = outcome.undo ?? {};
        await actions().undo({ action: 'return_items', undo, idempotencyKey: key() });
        const open = (await read('5003')).returns.filter(({ status }) => !/^cancel/.test(status));
        expect(open).toEqual([]);
      });

      it.each([
        ['5001', '50011', 1],
        ['5003', '50031', 2],
        ['5003', '50011', 1],
        ['5011', '50111', 1],
        ['5004', '50041', 1],
      ])('refuses pieces of order %s that were not sent or are coming back', async (id, line, quantity) => {
        await expectRefused(id, (order) => giveBack(order, line, quantity));
      });
    });

    it.runIf(offers('updateProfileAddress'))('changes no account that is not there', async () => {
      const request = { customerExternalId: '799', address: ELSEWHERE, idempotencyKey: key() };
      const error = await failureOf(actions().updateProfileAddress(request));
      expect(['not_found', 'conflict']).toContain(isAppError(error) ? error.code : error);
    });

    describe.runIf(traits.remote)('what has changed meanwhile', () => {
      const shipped = (order: PlatformOrder): PlatformOrder => ({
        ...order,
        status: 'shipped',
        lines: order.lines.map((line) => ({ ...line, fulfilledQuantity: line.quantity })),
        fulfillments: [
          {
            externalId: '599',
            status: 'shipped',
            carrier: 'DHL',
            trackingNumber: '1',
            trackingUrl: null,
            shippedAt: new Date(),
            deliveredAt: null,
            estimatedDeliveryAt: null,
            lines: order.lines.map(({ externalId, quantity }) => ({ lineExternalId: externalId, quantity })),
          },
        ],
      });

      it('stops every action', async () => {
        const given = await read('5001');
        await harness.change([{ kind: 'order', record: shipped(given) }]);
        const writes = harness.writes?.();
        for (const act of [() => cancel(given), () => sendTo(given, ELSEWHERE), () => refund(given, 100)]) {
          await expectAppError(harness, act(), 'conflict');
        }
        await harness.remove('order', '5001');
        await expectAppError(harness, cancel(given), 'not_found');
        expect(harness.writes?.()).toBe(writes);
      });

      it('does not matter when it is nothing that counts', async () => {
        const given = await read('5001');
        await harness.change([{ kind: 'order', record: { ...given, updatedAt: new Date() } }]);
        await sendTo(given, ELSEWHERE);
        expect((await read('5001')).shippingAddress?.city).toBe('Dresden');
      });
    });

    describe('addresses that are not whole', () => {
      it
        .runIf(traits.remote)
        .each([{ line1: null }, { city: '  ' }, { country: null }, { country: 'Germany' }])(
        '%j',
        async (over) => {
          await expectRefused('5001', (order) => sendTo(order, { ...ELSEWHERE, ...over }));
        },
      );
    });

    describe.runIf(traits.remote)('when the platform fails', () => {
      it.each(['unavailable', 'broken_off', 'slow'] as const)(
        'sends a change once when it is %s, and says that nobody knows',
        async (fault) => {
          const order = await read('5001');
          const before = harness.writes?.() ?? 0;
          harness.breakNextWrite?.(fault);
          const signal = fault === 'slow' ? AbortSignal.timeout(1500) : undefined;
          const request = { order, address: ELSEWHERE, idempotencyKey: key() };
          const error = await failureOf(actions().updateShippingAddress(request, signal));
          expect(error).toMatchObject({ code: 'unavailable', retryable: false });
          expect(harness.writes?.()).toBe(before + 1);
        },
      );

      it('hands throttling on', async () => {
        const order = await read('5001');
        harness.breakNextWrite?.('throttled_for_long');
        await expectAppError(harness, sendTo(order, ELSEWHERE), 'rate_limited');
      });

      it('says when the keys are refused', async () => {
        const order = await read('5001');
        harness.breakNext?.('unauthenticated');
        await expectAppError(harness, cancel(order), 'unauthenticated');
      });

      it('changes nothing when it was stopped before', async () => {
        const order = await read('5001');
        const before = harness.writes?.();
        const request = { order, address: ELSEWHERE, idempotencyKey: key() };
        await failureOf(actions().updateShippingAddress(request, AbortSignal.abort()));
        expect(harness.writes?.()).toBe(before);
      });
    });

    it.each([{}, { orderExternalId: '5001/refunds' }, { kind: 'order' }])(
      'takes nothing back that it did not do: %j',
      async (undo) => {
        for (const action of ['update_shipping_address', 'cancel_order', 'update_profile_address', 'refund'])
          await expectRefused('5001', () => actions().undo({ action, undo, idempotencyKey: key() })).catch(
            async (error: unknown) => {
              // `unsupported` says it as well.
              const failure = await failureOf(actions().undo({ action, undo, idempotencyKey: key() }));
              if (!isAppError(failure) || failure.code !== 'unsupported') throw error;
            },
          );
      },
    );
  });
}
