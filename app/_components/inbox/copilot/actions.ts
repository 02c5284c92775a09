'use server';
import type { z } from 'zod';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction, runUserAction } from '@/app/_server/run-action';
import { approveAction } from '@/core/actions/requests/approve-action';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { offerCheckout } from '@/core/inbox/copilot/offer-checkout';
import { resolveConversation } from '@/core/inbox/resolve-conversation';
import {
  addAnswerToFaq,
  type FaqProposal,
  type faqAdditionSchema,
  proposeFaqEntry,
} from '@/core/quality/feedback/answer-to-faq';

/** What the proposed steps do. Each function of core checks the person's permission itself, or it is checked here. */

export interface StepConversation {
  storeId: string;
  conversationId: string;
}
type Answer = StepConversation & { messageId: string };

export async function takeIt(of: StepConversation): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await assignConversation(ctx, { ...of, assigneeId: user.id, by: user.id });
    return null;
  });
}

export async function resolveIt(of: StepConversation): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await resolveConversation(ctx, { ...of, by: user.id });
    return null;
  });
}

/** @returns failed: the shop could not do it, and the request says why */
export async function approveIt(
  storeId: string,
  requestId: string,
): Promise<ActionResult<'done' | 'failed'>> {
  return runStoreAction(storeId, 'conversations.reply', (ctx, user) =>
    approveAction(ctx, { storeId, requestId, userId: user.id }),
  );
}

/** @returns the shop's address for the shopper's cart */
export async function makeCheckoutLink(of: StepConversation): Promise<ActionResult<string>> {
  return runUserAction((ctx, user) => offerCheckout(ctx, { ...of, by: user.id }));
}

export async function proposeFaq(answer: Answer): Promise<ActionResult<FaqProposal>> {
  return runStoreAction(answer.storeId, 'knowledge.manage', (ctx) => proposeFaqEntry(ctx, answer));
}

export async function addFaq(
  answer: Answer,
  addition: z.input<typeof faqAdditionSchema>,
): Promise<ActionResult<{ sourceId: string; read: boolean }>> {
  return runStoreAction(answer.storeId, 'knowledge.manage', (ctx) => addAnswerToFaq(ctx, answer, addition));
}
