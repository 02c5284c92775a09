import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ refundCreate: changedSchema });

/**
 * Gives money back. Since 2026-04 Shopify demands the key: the same one again gives the first answer once more.
 * @see https://shopify.dev/docs/api/usage/idempotent-requests
 */
export const createRefund: AdminDocument<z.infer<typeof result>> = {
  name: 'createRefund',
  text: `mutation CreateRefund($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) { userErrors { message } }
}`,
  result,
};
