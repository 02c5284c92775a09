import { saveActionPolicies } from '@/core/actions/policy/save-action-policies';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { writeProducts } from '@/core/stores/catalog/importing/write-products.queries';
import { writeCustomerDetails } from '@/core/stores/customers/customer-detail.queries';
import { writeCustomers } from '@/core/stores/customers/write-customers.queries';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import { toCustomer, toCustomerDetail, toOrder, toProduct } from './tau2-records';
import type { TauDatabase } from './tau2-shapes';

/** Brings the whole world into a store without a platform, with its policy as the store's. */
export async function importTau2(
  ctx: AppContext,
  storeId: string,
  db: TauDatabase,
): Promise<{ products: number; customers: number; orders: number }> {
  await inTransaction(ctx.sql, (client) =>
    writeProducts(client, storeId, Object.values(db.products).map(toProduct)),
  );
  await writePeople(ctx, storeId, db, Object.keys(db.users));
  await writeOrdersOf(ctx, storeId, db, Object.keys(db.orders));
  await saveActionPolicies(ctx, { storeId, policies: TAU2_POLICIES });
  return {
    products: Object.keys(db.products).length,
    customers: Object.keys(db.users).length,
    orders: Object.keys(db.orders).length,
  };
}

export async function writePeople(
  ctx: AppContext,
  storeId: string,
  { users }: TauDatabase,
  ids: readonly string[],
): Promise<void> {
  const people = ids.flatMap((id) => users[id] ?? []);
  await inTransaction(ctx.sql, async (client) => {
    await writeCustomers(client, storeId, 'file', people.map(toCustomer), ctx.now());
    const details = people.map((user) => ({ externalId: user.user_id, detail: toCustomerDetail(user) }));
    await writeCustomerDetails(client, storeId, 'file', details);
  });
}

export async function writeOrdersOf(
  ctx: AppContext,
  storeId: string,
  db: TauDatabase,
  ids: readonly string[],
): Promise<void> {
  const orders = ids.flatMap((id) => db.orders[id] ?? []).map((order) => toOrder(order, db));
  await inTransaction(ctx.sql, (client) => writeOrders(client, storeId, 'file', orders, ctx.now()));
}

/** What the benchmark's policy lets the agent do by itself: all of it, within these bounds. */
const TAU2_POLICIES = {
  cancel_order: {
    mode: 'automatic',
    limits: { statuses: ['pending'], reasons: ['no longer needed', 'ordered by mistake'] },
  },
  update_shipping_address: { mode: 'automatic', limits: { statuses: ['pending'] } },
  change_order_items: { mode: 'automatic', limits: { statuses: ['pending'] } },
  return_items: { mode: 'automatic', limits: { statuses: ['delivered'] } },
  exchange_items: { mode: 'automatic', limits: { statuses: ['delivered'] } },
  refund: { mode: 'off', limits: {} },
  update_profile_address: { mode: 'automatic', limits: {} },
} satisfies Parameters<typeof saveActionPolicies>[1]['policies'];
