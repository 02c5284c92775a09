import { z } from 'zod';
import type { TicketResult } from '@/core/contracts/action-tool-results';
import { handOff } from '@/core/conversations/hand-off';
import { findSupportEmail } from '@/core/stores/settings/find-support-email.queries';
import { defineVerifiedTool } from '../tool';

export const createTicketTool = defineVerifiedTool({
  name: 'create_ticket',
  description:
    'Gives the team a request that no other tool can carry out, with all that they need to know. The shopper gets a reference; the team answers in this conversation.',
  input: z.object({
    subject: z.string().trim().min(1).max(200),
    details: z
      .string()
      .trim()
      .min(1)
      .max(1500)
      .describe('What the shopper wants, with order number and what was tried.'),
  }),
  effect: 'write',
  async run(scope, wish): Promise<TicketResult> {
    const { ctx, storeId, conversationId } = scope;
    const ticket = ticketReference(conversationId);
    const summary = `${wish.subject}\n${wish.details}`;
    await handOff(ctx, { storeId, conversationId, reason: `Ticket ${ticket}: ${wish.subject}`, summary });
    return { status: 'created', ticket, support_email: await findSupportEmail(ctx, storeId) };
  },
});

/** Short enough to be read out: the random end of the conversation's id. */
export function ticketReference(conversationId: string): string {
  return `T-${conversationId.replaceAll('-', '').slice(-8).toUpperCase()}`;
}
