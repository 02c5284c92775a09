import { z } from 'zod';
import type { RequestHumanResult } from '@/core/contracts/tool-results';
import { handOff } from '@/core/conversations/hand-off';
import { findSupportEmail } from '@/core/stores/settings/find-support-email.queries';
import { defineTool } from '../tool';

const input = z.object({
  reason: z.string().min(1).max(300).describe('Why a person is needed, in a few words.'),
  summary: z.string().max(1500).default('').describe('What the shopper wants and what was tried so far.'),
});

export const requestHumanTool = defineTool({
  name: 'request_human',
  description:
    'Hands the conversation to the store’s team. Use it when the shopper asks for a person, is upset, or when the other tools cannot answer.',
  input,
  effect: 'write',
  requires: 'anonymous',
  async run(scope, wish): Promise<RequestHumanResult> {
    const status = await handOff(scope.ctx, {
      storeId: scope.storeId,
      conversationId: scope.conversationId,
      reason: wish.reason,
      summary: wish.summary,
    });
    return { status, support_email: await findSupportEmail(scope.ctx, scope.storeId) };
  },
});
