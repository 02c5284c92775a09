import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({ shop: z.object({ shopPolicies: z.array(z.unknown()) }) });

export const shopPolicies: AdminDocument<z.infer<typeof result>> = {
  name: 'shopPolicies',
  text: `query ShopPolicies {
  shop { shopPolicies { id title body url updatedAt } }
}`,
  result,
};
