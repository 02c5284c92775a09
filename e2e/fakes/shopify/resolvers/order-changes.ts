import type { QueryContext } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import { cancelOrder, changeOrder } from '../shop/change-orders';
import type { FakeShop } from '../shop/fake-shop';
import type { OrderRecord } from '../shop/order-records';
import { type AddressInput, toAddressRecord } from './address-input';

interface CancelArgs {
  orderId: string;
  reason: OrderRecord['cancelReason'];
  restock: boolean;
  refund?: boolean | null;
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null } | null;
}

export const orderChangeMutations = {
  /** Shopify checks at once, and cancels in a job. */
  orderCancel: (_: unknown, args: CancelArgs, { shop, tell }: QueryContext) => {
    const order = shop.orders.get(parseGid(args.orderId)?.id ?? -1);
    const fault = order ? whyNotCancel(order) : 'Order does not exist';
    if (!order || fault) {
      const error = { code: order ? 'INVALID' : 'NOT_FOUND', field: ['orderId'], message: fault };
      return { job: null, orderCancelUserErrors: [error], userErrors: [error] };
    }
    const jobId = shop.newId();
    const refund = args.refundMethod?.originalPaymentMethodsRefund ?? args.refund ?? false;
    shop.jobs.set(jobId, false);
    const timer = setTimeout(() => {
      // Somebody may have deleted it meanwhile.
      if (shop.orders.get(order.id))
        tell(cancelOrder(shop, order.id, args.reason, { refund, restock: args.restock }));
      shop.jobs.set(jobId, true);
    }, shop.jobMilliseconds);
    timer.unref();
    return { job: toJob(shop, jobId), orderCancelUserErrors: [], userErrors: [] };
  },

  orderUpdate: (
    _: unknown,
    { input }: { input: { id: string; shippingAddress?: AddressInput | null } },
    { shop, tell }: QueryContext,
  ) => {
    const order = shop.orders.get(parseGid(input.id)?.id ?? -1);
    if (!order) return { order: null, userErrors: [{ field: ['id'], message: 'Order does not exist' }] };
    const read = input.shippingAddress ? toAddressRecord(input.shippingAddress) : null;
    if (read && 'fault' in read) {
      const error = { field: ['shippingAddress'], message: read.fault };
      return { order: null, userErrors: [error] };
    }
    tell(
      changeOrder(shop, order.id, (changed) => {
        if (read) changed.shippingAddress = read;
      }),
    );
    return { order, userErrors: [] };
  },
};

/** As the schema has it; null for a job that nobody has begun. */
export function toJob(shop: FakeShop, id: number) {
  const done = shop.jobs.get(id);
  return done === undefined ? null : { __typename: 'Job', id, done, query: null };
}

function whyNotCancel(order: OrderRecord): string | null {
  if (order.cancelledAt) return 'Order has already been cancelled';
  if (order.fulfillments.some(({ status }) => status === 'SUCCESS'))
    return 'Cannot cancel an order that has fulfillments';
  if (order.returns.some(({ status }) => status === 'OPEN' || status === 'REQUESTED'))
    return 'Cannot cancel an order that has active returns';
  return null;
}
