import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { presentmentSchema } from './user-errors';

const result = z.object({
  order: z
    .object({
      all: z
        .object({
          suggestedTransactions: z.array(
            z.object({
              gateway: z.string().nullish(),
              amountSet: presentmentSchema,
              maximumRefundableSet: presentmentSchema.nullish(),
              parentTransaction: z.object({ id: z.string() }).nullish(),
            }),
          ),
        })
        .nullish(),
      lines: z
        .object({
          refundLineItems: z.array(
            z.object({
              lineItem: z.object({ id: z.string() }),
              location: z.object({ id: z.string() }).nullish(),
            }),
          ),
        })
        .nullish(),
    })
    .nullable(),
});

/** By which payments money can go back, how much by each, and to which place the pieces would go back. */
export const planRefund: AdminDocument<z.infer<typeof result>> = {
  name: 'planRefund',
  text: `query PlanRefund($id: ID!, $lines: [RefundLineItemInput!]) {
  order(id: $id) {
    all: suggestedRefund(suggestFullRefund: true) {
      suggestedTransactions {
        gateway
        amountSet { presentmentMoney { amount currencyCode } }
        maximumRefundableSet { presentmentMoney { amount currencyCode } }
        parentTransaction { id }
      }
    }
    lines: suggestedRefund(refundLineItems: $lines) {
      refundLineItems { lineItem { id } location { id } }
    }
  }
}`,
  result,
  // Without read_inventory the place is withheld, and Shopify chooses one.
  deniedFieldsAreNull: true,
};
