'use server';
import type { z } from 'zod';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { TeamFeedback } from '@/core/contracts/answer-feedback';
import {
  addAnswerToFaq,
  type FaqProposal,
  type faqAdditionSchema,
  proposeFaqEntry,
} from '@/core/quality/feedback/answer-to-faq';
import {
  makeScenarioOfAnswer,
  proposeScenario,
  type ScenarioProposal,
} from '@/core/quality/feedback/answer-to-scenario';
import { recordTeamFeedback } from '@/core/quality/feedback/record-team-feedback';

/** An answer of the open store's conversation, as a page names it. */
export interface PageAnswer {
  storeId: string;
  conversationId: string;
  messageId: string;
}

/** @returns what is stored now */
export async function judgeAnswer(
  answer: PageAnswer,
  feedback: TeamFeedback,
): Promise<ActionResult<TeamFeedback>> {
  return runStoreAction(answer.storeId, 'conversations.reply', (ctx, user) =>
    recordTeamFeedback(ctx, answer, user.id, feedback),
  );
}

export async function proposeForFaq(answer: PageAnswer): Promise<ActionResult<FaqProposal>> {
  return runStoreAction(answer.storeId, 'knowledge.manage', (ctx) => proposeFaqEntry(ctx, answer));
}

/** @returns the FAQ that has it now, and whether the assistant answers from it */
export async function addToFaq(
  answer: PageAnswer,
  addition: z.input<typeof faqAdditionSchema>,
): Promise<ActionResult<{ sourceId: string; read: boolean }>> {
  return runStoreAction(answer.storeId, 'knowledge.manage', (ctx) => addAnswerToFaq(ctx, answer, addition));
}

export async function proposeTest(answer: PageAnswer): Promise<ActionResult<ScenarioProposal>> {
  return runStoreAction(answer.storeId, 'knowledge.manage', (ctx) => proposeScenario(ctx, answer));
}

/** @returns the test's id */
export async function makeTest(
  answer: PageAnswer,
  choice: Parameters<typeof makeScenarioOfAnswer>[2],
): Promise<ActionResult<string>> {
  return runStoreAction(answer.storeId, 'knowledge.manage', (ctx) =>
    makeScenarioOfAnswer(ctx, answer, choice),
  );
}
