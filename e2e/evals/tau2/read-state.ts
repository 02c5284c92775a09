import type { AppContext } from '@/core/shared/context';
import { readCustomerDetail } from '@/core/stores/customers/customer-detail';
import type { PostalAddress } from '@/core/stores/orders/platform-order';
import {
  readStoredOrder,
  STORED_ORDER_COLUMNS,
  type StoredOrderRow,
} from '@/core/stores/orders/stored-order';
import type { TauAddress, TauDatabase } from './tau2-shapes';

/** What is compared: all that actions may change, by id, as text. */
export type ComparedState = Map<string, string>;

const cents = (amount: number | undefined) => (amount === undefined ? null : Math.round(amount * 100));

/** The benchmark's own data in the form that is compared. */
export function compareFormOf(db: TauDatabase): ComparedState {
  const state: ComparedState = new Map();
  for (const user of Object.values(db.users)) {
    const balances = Object.values(user.payment_methods).map(({ id, balance }) => [id, cents(balance)]);
    state.set(user.user_id, asText({ address: user.address, balances }));
  }
  for (const order of Object.values(db.orders)) {
    state.set(
      order.order_id,
      asText({
        user: order.user_id,
        status: order.status,
        address: order.address,
        items: order.items.map(({ product_id, item_id, price }) => [product_id, item_id, cents(price)]),
        parcels: order.fulfillments.map(({ tracking_id }) => tracking_id.join(', ')),
        payments: order.payment_history.map((payment) => [
          payment.transaction_type,
          cents(payment.amount),
          payment.payment_method_id,
        ]),
        cancelReason: order.cancel_reason ?? null,
        returned: order.return_items ?? null,
        returnMethod: order.return_payment_method_id ?? null,
        exchanged: order.exchange_items ?? null,
        exchangedFor: order.exchange_new_items ?? null,
        exchangeMethod: order.exchange_payment_method_id ?? null,
        exchangeDifference: cents(order.exchange_price_difference),
      }),
    );
  }
  return state;
}

/** The store's tables in the same form. @param only ids of orders and customers; absent: all */
export async function readState(
  ctx: AppContext,
  storeId: string,
  only?: readonly string[],
): Promise<ComparedState> {
  const state: ComparedState = new Map();
  const customers = await ctx.sql.query<{ externalId: string; detail: unknown }>(
    'SELECT external_id AS "externalId", detail FROM customers WHERE store_id = $1 AND ($2::text[] IS NULL OR external_id = ANY($2))',
    [storeId, only ?? null],
  );
  for (const { externalId, detail } of customers.rows) {
    const { address, paymentMethods } = readCustomerDetail(detail);
    const balances = paymentMethods.map(({ id, balanceCents }) => [id, balanceCents]);
    state.set(externalId, asText({ address: address && toTauAddress(address), balances }));
  }
  const orders = await ctx.sql.query<StoredOrderRow>(
    `SELECT ${STORED_ORDER_COLUMNS} FROM orders WHERE store_id = $1 AND ($2::text[] IS NULL OR external_id = ANY($2))`,
    [storeId, only ?? null],
  );
  for (const row of orders.rows) {
    const order = readStoredOrder(row)?.order;
    if (!order) continue;
    const itemOf = (lineId: string | null) =>
      order.lines.find(({ externalId }) => externalId === lineId)?.variantExternalId ?? '';
    const exchange = order.returns.find(({ differenceCents }) => differenceCents !== undefined);
    const back = order.returns.find(({ differenceCents }) => differenceCents === undefined);
    const itemsOf = (one: typeof back) =>
      one?.lines.map(({ lineExternalId }) => itemOf(lineExternalId)).sort() ?? null;
    state.set(
      order.externalId,
      asText({
        user: order.customerExternalId,
        status: order.platformStatus,
        address: order.shippingAddress && toTauAddress(order.shippingAddress),
        items: order.lines.map(({ productExternalId, variantExternalId, priceCents }) => [
          productExternalId,
          variantExternalId,
          priceCents,
        ]),
        parcels: order.fulfillments.map(({ trackingNumber }) => trackingNumber),
        payments: order.payments.map(({ kind, amountCents, methodId }) => [kind, amountCents, methodId]),
        cancelReason: order.cancelReason,
        returned: itemsOf(back),
        returnMethod: back?.paymentMethodId ?? null,
        exchanged: itemsOf(exchange),
        exchangedFor:
          exchange?.lines.map(({ newVariantExternalId }) => newVariantExternalId ?? '').sort() ?? null,
        exchangeMethod: exchange?.paymentMethodId ?? null,
        exchangeDifference: exchange?.differenceCents ?? null,
      }),
    );
  }
  return state;
}

/** @returns what differs, a line each; empty: the states are the same */
export function findDifferences(expected: ComparedState, actual: ComparedState): string[] {
  const ids = new Set([...expected.keys(), ...actual.keys()]);
  return [...ids].flatMap((id) => {
    const [left, right] = [expected.get(id), actual.get(id)];
    return left === right ? [] : [`${id}: expected ${left ?? 'nothing'}, found ${right ?? 'nothing'}`];
  });
}

function toTauAddress(address: PostalAddress): TauAddress {
  return {
    address1: address.line1 ?? '',
    address2: address.line2 ?? '',
    city: address.city ?? '',
    country: address.country ?? '',
    state: address.region ?? '',
    zip: address.postalCode ?? '',
  };
}

/** Keys in one order, so that texts can be compared. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, inside: unknown) =>
    inside !== null && typeof inside === 'object' && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inside,
  );
}
