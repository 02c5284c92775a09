import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import { discountStatus } from '../shop/discount-status';
import type { FakeShop } from '../shop/fake-shop';
import type { DiscountRecord } from '../shop/records';

const shared = {
  status: (one: DiscountRecord, _: unknown, { shop }: QueryContext) => discountStatus(one, shop),
  shortSummary: (one: DiscountRecord) => one.summary,
  usageLimit: (one: DiscountRecord) => one.usageLimit,
  appliesOncePerCustomer: () => false,
  codes: (one: DiscountRecord, args: PageArgs, context: QueryContext) =>
    paginate(
      [
        {
          __typename: 'DiscountRedeemCode',
          id: one.id,
          code: one.code,
          asyncUsageCount: one.asyncUsageCount,
        },
      ],
      args,
      context,
    ),
  codesCount: () => ({ count: 1, precision: 'EXACT' }),
};

export const discountResolvers: ResolverMap = {
  DiscountCodeBasic: shared,
  DiscountCodeFreeShipping: shared,
  DiscountCodeBxgy: shared,
};

/** Codes are the same in any case. */
export function findDiscount(code: string, shop: FakeShop) {
  const wanted = code.trim().toLowerCase();
  const found = shop.discounts.all().find((one) => one.code.toLowerCase() === wanted);
  if (!found) return null;
  return { __typename: 'DiscountCodeNode', id: found.id, codeDiscount: { ...found, __typename: found.kind } };
}
