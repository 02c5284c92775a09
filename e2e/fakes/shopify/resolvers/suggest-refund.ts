import type { QueryContext } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import type { OrderRecord, TransactionRecord } from '../shop/order-records';
import { moneyBag } from './money-bag';

export interface RefundLineInput {
  lineItemId: string;
  quantity: number;
  restockType?: 'CANCEL' | 'NO_RESTOCK' | 'RETURN' | null;
  locationId?: string | null;
}

interface SuggestArgs {
  suggestFullRefund?: boolean | null;
  refundLineItems?: RefundLineInput[] | null;
}

/** What Shopify would give back: all that is left, or nothing but the lines that are named. */
export function suggestRefund(order: OrderRecord, args: SuggestArgs, { shop }: QueryContext) {
  const money = (minor: number) => moneyBag(minor, order, shop);
  const payments = paymentsOf(order);
  const left = payments.reduce((sum, one) => sum + one.left, 0);
  return {
    __typename: 'SuggestedRefund',
    amountSet: money(args.suggestFullRefund ? left : 0),
    maximumRefundableSet: money(left),
    suggestedTransactions: payments.map(({ payment, left: rest }) => ({
      __typename: 'SuggestedOrderTransaction',
      kind: 'SUGGESTED_REFUND',
      gateway: payment.gateway,
      formattedGateway: payment.formattedGateway,
      accountNumber: payment.card?.number ?? null,
      amountSet: money(args.suggestFullRefund ? rest : 0),
      maximumRefundableSet: money(rest),
      parentTransaction: { ...payment, order },
    })),
    refundLineItems: (args.refundLineItems ?? []).flatMap((wanted) => {
      const line = order.lineItems.find(({ id }) => id === parseGid(wanted.lineItemId)?.id);
      if (!line) return [];
      return [
        {
          __typename: 'RefundLineItem',
          id: null,
          lineItem: { ...line, order },
          quantity: wanted.quantity,
          restockType: wanted.restockType ?? 'RETURN',
          restocked: false,
          location: { __typename: 'Location', id: 1, name: 'Warehouse' },
        },
      ];
    }),
  };
}

/** Payments that went through, and what each still holds: money went back by the first ones first. */
export function paymentsOf(order: OrderRecord): { payment: TransactionRecord; left: number }[] {
  const through = order.transactions.filter(({ status }) => status === 'SUCCESS');
  let back = through.reduce((sum, one) => sum + (one.kind === 'REFUND' ? one.amount : 0), 0);
  return through
    .filter(({ kind }) => kind === 'SALE' || kind === 'CAPTURE')
    .map((payment) => {
      const taken = Math.min(back, payment.amount);
      back -= taken;
      return { payment, left: payment.amount - taken };
    });
}
