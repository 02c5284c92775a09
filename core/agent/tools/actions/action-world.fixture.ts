import { randomUUID } from 'node:crypto';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import type { ActionName } from '@/core/actions/action-names';
import type { ActionMode } from '@/core/actions/policy/action-limits';
import { readActionPolicies } from '@/core/actions/policy/read-action-policies';
import { saveActionPolicies } from '@/core/actions/policy/save-action-policies';
import type { LiveEvent } from '@/core/contracts/live-events';
import { inTransaction } from '@/core/shared/in-transaction';
import { writeProducts } from '@/core/stores/catalog/importing/write-products.queries';
import { writeCustomerDetails } from '@/core/stores/customers/customer-detail.queries';
import { writeCustomers } from '@/core/stores/customers/write-customers.queries';
import { makeLine, makeOrder } from '@/core/stores/orders/make-order.fixture';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { VerifiedShopper } from '@/e2e/evals/tau2/verified-shopper';

/** A store without a platform that sells lamps, and its customers Ada and Bob. */
export interface ActionWorld {
  test: TestContext;
  store: CreatedStore;
  userId: string;
  events: LiveEvent[];
  clock: { offsetMs: number };
  setMode(action: ActionName, mode: ActionMode): Promise<void>;
  addOrder(over: Partial<PlatformOrder>): Promise<void>;
  orderNow(number: string): Promise<{ status: string; platformStatus: string; refundedCents: number }>;
  /** Ada, who is logged in. */
  ada(): Promise<VerifiedShopper>;
  close(): Promise<void>;
}

const PAYMENTS = [
  { externalId: 'p1', method: 'PayPal', amountCents: 5390, kind: 'payment' as const, methodId: 'paypal_1' },
];

export async function createActionWorld(): Promise<ActionWorld> {
  const clock = { offsetMs: 0 };
  const test = await createTestContext({ now: () => new Date(Date.now() + clock.offsetMs) });
  const { ctx } = test;
  const store = await createStore(ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  const { storeId } = store;
  const user = await ctx.db.user.create({
    data: { email: `${randomUUID()}@team.example`, name: 'Tess', passwordHash: 'none' },
  });
  await ctx.db.membership.createMany({
    data: { storeId, userId: user.id, role: 'agent' },
    skipDuplicates: true,
  });
  const events: LiveEvent[] = [];
  const stop = ctx.events.subscribe((event) => events.push(event));
  const addOrders = (orders: PlatformOrder[]) =>
    inTransaction(ctx.sql, (client) => writeOrders(client, storeId, 'file', orders, ctx.now()));
  await inTransaction(ctx.sql, async (client) => {
    const variant = (externalId: string, title: string, priceCents: number, available = true) => ({
      externalId,
      sku: null,
      title,
      options: { finish: title },
      priceCents,
      compareAtCents: null,
      stock: null,
      available,
      imageUrl: null,
    });
    await writeProducts(client, storeId, [
      {
        externalId: 'lamp',
        title: 'Reading lamp',
        currency: 'EUR',
        variants: [
          variant('lamp-brass', 'Brass', 4900),
          variant('lamp-black', 'Black', 5400),
          variant('lamp-white', 'White', 4500, false),
        ],
      },
    ]);
    const person = { phone: null, name: null, locale: 'en', updatedAt: null };
    await writeCustomers(
      client,
      storeId,
      'file',
      [
        { externalId: '7', email: 'ada@shopper.example', ...person },
        { externalId: '8', email: 'bob@shopper.example', ...person },
      ],
      ctx.now(),
    );
    await writeCustomerDetails(client, storeId, 'file', [
      {
        externalId: '7',
        detail: {
          address: null,
          paymentMethods: [
            { id: 'paypal_1', kind: 'other', label: 'PayPal', balanceCents: null },
            { id: 'gift_1', kind: 'gift_card', label: 'Gift card 1', balanceCents: 100 },
          ],
        },
      },
    ]);
  });
  return {
    test,
    store,
    userId: user.id,
    events,
    clock,
    async setMode(action, mode) {
      const { limits } = (await readActionPolicies(ctx, storeId))[action];
      await saveActionPolicies(ctx, { storeId, policies: { [action]: { mode, limits } } });
    },
    async addOrder(over) {
      await addOrders([
        makeOrder({ payments: PAYMENTS, placedAt: new Date(), lines: [makeLine()], ...over }),
      ]);
    },
    async orderNow(number) {
      const row = await ctx.db.order.findFirstOrThrow({ where: { storeId, number } });
      const { status, platformStatus, refundedCents } = row;
      return { status, platformStatus, refundedCents };
    },
    ada: () => VerifiedShopper.enter(ctx, store, { customerExternalId: '7', email: 'ada@shopper.example' }),
    async close() {
      stop();
      await test.close();
    },
  };
}
