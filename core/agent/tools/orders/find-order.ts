import { z } from 'zod';
import type { OrderResult } from '@/core/contracts/order-tool-results';
import type { ContactProof } from '@/core/stores/platform/store-platform';
import { proveByOrder } from '@/core/stores/verification/by-order/prove-by-order';
import { proofWays } from '@/core/stores/verification/proof-ways';
import { defineTool } from '../tool';
import { tellOrder, tellUnavailable } from './tell-order';

const input = z.object({
  order_number: z.string().trim().min(1).max(64).describe('As the shopper wrote it, e.g. "#1001".'),
  email: z
    .string()
    .max(320)
    .optional()
    .describe('The address that the shopper ordered with, as they wrote it.'),
  phone: z.string().max(40).optional().describe('Instead of an address: the phone number of the order.'),
});

export const findOrderTool = defineTool({
  name: 'find_order',
  description:
    'Looks up an order by its number together with the e-mail address or phone number of the order; that also shows that the shopper is its owner. Both must come from the shopper’s own messages. "no_match" does not say which of them is wrong, or whether there is such an order.',
  input,
  effect: 'read',
  requires: 'anonymous',
  async run(scope, wish): Promise<OrderResult> {
    const contact = readContact(wish);
    if (!contact) return { status: 'not_verified', ways: await proofWays(scope.ctx, scope.storeId) };
    const { storeId, conversationId, contactId, addressHash } = scope;
    const proof = { storeId, conversationId, contactId, addressHash, number: wish.order_number, contact };
    const result = await proveByOrder(scope.ctx, proof, scope.signal);
    switch (result.status) {
      case 'found':
        return tellOrder(scope, result.found);
      case 'no_match':
        return { status: 'no_match', ways: await proofWays(scope.ctx, scope.storeId) };
      case 'unavailable':
        return tellUnavailable(scope);
      case 'too_many_attempts':
        return { status: 'too_many_attempts', retry_after_minutes: result.retryAfterMinutes };
      case 'other_person':
        return { status: 'other_person' };
    }
  },
});

function readContact({ email, phone }: z.infer<typeof input>): ContactProof | null {
  if (email?.trim()) return { email };
  return phone?.trim() ? { phone } : null;
}
