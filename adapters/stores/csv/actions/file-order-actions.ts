import { AppError } from '@/core/shared/app-error';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { findCustomerDetail } from '@/core/stores/customers/customer-detail.queries';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { OrderActions, PaymentMethod } from '@/core/stores/platform/order-actions';
import { applyCancel } from './apply-cancel';
import { applyItemChange } from './apply-item-change';
import { applyRefund } from './apply-refund';
import { applyReturn } from './apply-return';
import { changeOrder, undoOrderChange } from './change-order';
import { readCurrentVariants } from './current-variants';
import { findHindrance, refuseUnfit } from './find-hindrance';
import { changeProfileAddress, undoProfileAddress } from './profile-address';

/**
 * Changes orders and customers where our own tables are the shop. Balances of gift cards follow; other payments are
 * noted in the order, and the owner settles them. Stock is left alone: what there is, the owner's next file says.
 * Order states serve as idempotency: what was done once does not fit a second time.
 */
export function createFileOrderActions(sql: SqlPool, storeId: string): OrderActions {
  const methodsOf = (client: Pick<SqlClient, 'query'>, order: PlatformOrder) =>
    readPaymentMethods(client, storeId, order);
  return {
    hindrance: findHindrance,
    paymentMethods: (order) => methodsOf(sql, order),
    cancelOrder: ({ order, reason, refund }) =>
      changeOrder(sql, storeId, order.externalId, (now) => {
        refuseUnfit('cancel_order', now);
        return applyCancel(now, reason, refund, new Date());
      }),
    updateShippingAddress: ({ order, address }) =>
      changeOrder(sql, storeId, order.externalId, (now) => {
        refuseUnfit('update_shipping_address', now);
        return { order: { ...now, shippingAddress: address }, moves: [] };
      }),
    changeOrderItems: ({ order, changes, paymentMethodId }) =>
      changeOrder(sql, storeId, order.externalId, async (now, client) => {
        refuseUnfit('change_order_items', now);
        const { variants, differenceCents } = await readCurrentVariants(client, storeId, now, changes);
        const method = requireMethod(await methodsOf(client, now), paymentMethodId);
        return applyItemChange(now, changes, variants, differenceCents, method);
      }),
    returnItems: ({ order, lines, reason, paymentMethodId }) =>
      changeOrder(sql, storeId, order.externalId, async (now, client) => {
        refuseUnfit('return_items', now);
        const method = requireMethod(await methodsOf(client, now), paymentMethodId);
        if (method && !method.original && method.kind !== 'gift_card')
          throw new AppError('conflict', 'The money cannot go back this way.');
        return applyReturn(now, { lines, reason, paymentMethodId });
      }),
    exchangeItems: ({ order, changes, reason, paymentMethodId }) =>
      changeOrder(sql, storeId, order.externalId, async (now, client) => {
        refuseUnfit('exchange_items', now);
        const { differenceCents } = await readCurrentVariants(client, storeId, now, changes);
        const method = requireMethod(await methodsOf(client, now), paymentMethodId);
        const balance = method?.balanceCents ?? null;
        if (balance !== null && differenceCents > balance)
          throw new AppError('conflict', 'The gift card’s balance is too small.');
        return applyReturn(now, { lines: changes, reason, paymentMethodId, differenceCents });
      }),
    refund: ({ order, amountCents, lines, reason }) =>
      changeOrder(sql, storeId, order.externalId, (now) => {
        // What is gone twice by the same request would be more than the second reading allows.
        if (now.refundedCents !== order.refundedCents)
          throw new AppError('conflict', 'The order was refunded meanwhile.');
        return applyRefund(now, { amountCents, lines, reason }, new Date());
      }),
    updateProfileAddress: ({ customerExternalId, address }) =>
      changeProfileAddress(sql, storeId, customerExternalId, address),
    async undo({ undo }) {
      if (undo.kind === 'order') return { order: await undoOrderChange(sql, storeId, undo) };
      await undoProfileAddress(sql, storeId, undo);
      return { order: null };
    },
  };
}

/** @returns null where no way to pay of the customer is known: the owner settles it */
async function readPaymentMethods(
  sql: Pick<SqlClient, 'query'>,
  storeId: string,
  order: PlatformOrder,
): Promise<PaymentMethod[] | null> {
  const externalId = order.customerExternalId;
  const detail =
    externalId === null ? null : await findCustomerDetail(sql, { storeId, origin: 'file', externalId });
  if (!detail || detail.paymentMethods.length === 0) return null;
  const paidWith = order.payments.find(({ kind }) => kind === 'payment')?.methodId;
  return detail.paymentMethods.map((method) => ({ ...method, original: method.id === paidWith }));
}

function requireMethod(methods: PaymentMethod[] | null, id: string | null): PaymentMethod | null {
  if (!methods) return null;
  const method = methods.find((one) => one.id === id);
  if (!method) throw new AppError('conflict', 'This way to pay is not the customer’s.');
  return method;
}
