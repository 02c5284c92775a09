import { z } from 'zod';
import type { SendCodeResult } from '@/core/contracts/order-tool-results';
import { requestCode } from '@/core/stores/verification/codes/request-code';
import { proofWays } from '@/core/stores/verification/proof-ways';
import { defineTool } from '../tool';

const input = z.object({
  email: z
    .string()
    .trim()
    .min(1)
    .max(320)
    .describe('The address that the shopper ordered with, as they wrote it.'),
});

export const sendCodeTool = defineTool({
  name: 'send_code',
  description:
    'Sends a one-time code to the e-mail address that a shopper orders with, for shoppers who do not have their order number. "sent" comes for every address, whether or not it is a customer’s: say "if there are orders for it". The shopper types the code here; then call check_code.',
  input,
  effect: 'write',
  reachesWorld: true,
  requires: 'anonymous',
  async run(scope, { email }): Promise<SendCodeResult> {
    const { storeId, conversationId, contactId, addressHash } = scope;
    const request = { storeId, conversationId, contactId, addressHash, email };
    const result = await requestCode(scope.ctx, request);
    switch (result.status) {
      case 'sent':
        return { status: 'sent', email: result.email, valid_minutes: result.validMinutes };
      case 'not_possible':
        return { status: 'not_possible', ways: await proofWays(scope.ctx, scope.storeId) };
      case 'too_many_attempts':
        return { status: 'too_many_attempts', retry_after_minutes: result.retryAfterMinutes };
      case 'other_person':
        return { status: 'other_person' };
    }
  },
});
