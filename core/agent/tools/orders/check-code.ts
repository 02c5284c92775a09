import { z } from 'zod';
import type { CheckCodeResult } from '@/core/contracts/order-tool-results';
import { checkCode } from '@/core/stores/verification/codes/check-code';
import { defineTool } from '../tool';

const input = z.object({
  code: z.string().max(40).describe('The six digits, as the shopper wrote them.'),
});

export const checkCodeTool = defineTool({
  name: 'check_code',
  description:
    'Checks the one-time code that the shopper has typed in. After "verified" look up what they wanted to know.',
  input,
  effect: 'write',
  requires: 'anonymous',
  async run(scope, { code }): Promise<CheckCodeResult> {
    const { storeId, conversationId, contactId, addressHash } = scope;
    const result = await checkCode(scope.ctx, { storeId, conversationId, contactId, addressHash, code });
    switch (result.status) {
      case 'wrong_code':
        return { status: 'wrong_code', attempts_left: result.attemptsLeft };
      case 'too_many_attempts':
        return { status: 'too_many_attempts', retry_after_minutes: result.retryAfterMinutes };
      default:
        return { status: result.status };
    }
  },
});
