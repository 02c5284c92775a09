import { z } from 'zod';
import { createScenario } from '@/core/quality/scenarios/create-scenario';
import { findTellingFacts } from '@/core/quality/scenarios/proposing/find-telling-facts';
import { MAX_TURNS } from '@/core/quality/scenarios/scenario';
import type { AppContext } from '@/core/shared/context';
import { type AnswerContext, readAnswerContext } from './answer-context.queries';
import type { AnswerId } from './feedback-rows.queries';
import { maskShopper } from './mask-shopper';

/** A test that an answer would have failed. */
export interface ScenarioProposal {
  title: string;
  /** What the shopper had said before, the oldest first. */
  before: string[];
  /** The question is short, and may be understood only after what was said before. */
  withBefore: boolean;
  /** The message that is judged. */
  question: string;
  /** What the right answer has, as far as it can be read from what should have been said. */
  facts: string[];
}

const MAX_FACTS = 6;
const MAX_TITLE_CHARS = 80;
const MAX_MESSAGE_CHARS = 2000;
/** "And to Norway?", "What about the blue one?" */
const SHORT_WORDS = 5;

/**
 * A test of the answer: the shopper's messages and what should have been said to the last one.
 * @throws AppError `not_found`
 */
export async function proposeScenario(ctx: AppContext, answer: AnswerId): Promise<ScenarioProposal> {
  const context = await readAnswerContext(ctx.sql, answer);
  const { before, question } = messagesOf(context);
  const title =
    question.length > MAX_TITLE_CHARS ? `${question.slice(0, MAX_TITLE_CHARS).trimEnd()}…` : question;
  const isShort = question.split(/\s+/).length < SHORT_WORDS;
  const facts = context.better ? findTellingFacts(context.better, context.currency, MAX_FACTS) : [];
  return { title, before, withBefore: isShort && before.length > 0, question, facts };
}

const phrases = z.array(z.string().trim()).transform((list) => list.filter((phrase) => phrase !== ''));

const scenarioChoiceSchema = z
  .object({ title: z.string(), withBefore: z.boolean(), facts: phrases, forbidden: phrases })
  .refine(({ facts, forbidden }) => facts.length + forbidden.length > 0, {
    path: ['facts'],
    message: 'Write at least one thing that the answer must have, or must not have.',
  });

/**
 * Makes a test of an answer, with what the teammate has chosen to look for. Needs `knowledge.manage`.
 * @returns the test's id
 * @throws ZodError; AppError `not_found`, `too_large` when the store has as many tests as it may
 */
export async function makeScenarioOfAnswer(
  ctx: AppContext,
  answer: AnswerId,
  choice: z.input<typeof scenarioChoiceSchema>,
): Promise<string> {
  const { title, withBefore, ...expect } = scenarioChoiceSchema.parse(choice);
  const context = await readAnswerContext(ctx.sql, answer);
  const { before, question } = messagesOf(context);
  const earlier = withBefore ? before.slice(1 - MAX_TURNS).map((message) => ({ message })) : [];
  const turns = [...earlier, { message: question, expect }];
  return createScenario(ctx, {
    storeId: answer.storeId,
    scenario: { title, assistantId: context.assistantId, turns },
    origin: 'feedback',
  });
}

function messagesOf(context: AnswerContext): { before: string[]; question: string } {
  const clean = (text: string) => maskShopper(text, context).slice(0, MAX_MESSAGE_CHARS);
  return { before: context.before.map(clean), question: clean(context.question) };
}
