import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const discount = z.object({
  title: z.string(),
  status: z.string(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date().nullish(),
  usageLimit: z.number().nullish(),
  asyncUsageCount: z.number(),
  summary: z.string().nullish(),
  codes: z.object({ nodes: z.array(z.object({ code: z.string() })) }),
});
export type FoundDiscount = z.infer<typeof discount>;

const result = z.object({ codeDiscountNodeByCode: z.object({ codeDiscount: discount }).nullable() });

const FIELDS = 'title status startsAt endsAt usageLimit asyncUsageCount codes(first: 10) { nodes { code } }';

export const findDiscount: AdminDocument<z.infer<typeof result>> = {
  name: 'findDiscount',
  text: `query FindDiscount($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    codeDiscount {
      ... on DiscountCodeBasic { ${FIELDS} summary: shortSummary }
      ... on DiscountCodeBxgy { ${FIELDS} summary }
      ... on DiscountCodeFreeShipping { ${FIELDS} summary: shortSummary }
      ... on DiscountCodeApp { ${FIELDS} }
    }
  }
}`,
  result,
};
