import { z } from 'zod';
import { createScenario } from '@/core/quality/scenarios/create-scenario';
import { findTellingFacts } from '@/core/quality/scenarios/find-telling-facts';
import { MAX_TURNS } from '@/core/quality/scenarios/scenario';
import type { AppContext } from '@/core/shared/context';
import { type AnswerContext, readAnswerContext } from './answer-context.queries';
import type { AnswerId } from './feedback-rows.queries';
import { maskShopper } from './mask-shopper';

/** A test that an answer would have failed. */
export interface ScenarioProposal {
  title: string;
  /** What the shopper says, message by message; the last one is judged. */
  messages: string[];
  /** What the right answer has, as far as it can be read from what should have been said. */
  facts: string[];
}

const MAX_FACTS = 6;
const MAX_TITLE_CHARS = 80;
const MAX_MESSAGE_CHARS = 2000;

/**
 * A test of the answer: the shopper's messages and what should have been said to the last one.
 * @throws AppError `not_found`
 */
export async function proposeScenario(ctx: AppContext, answer: AnswerId): Promise<ScenarioProposal> {
  const context = await readAnswerContext(ctx.sql, answer);
  const messages = messagesOf(context);
  const asked = messages.at(-1) ?? '';
  const title = asked.length > MAX_TITLE_CHARS ? `${asked.slice(0, MAX_TITLE_CHARS).trimEnd()}…` : asked;
  const facts = context.better ? findTellingFacts(context.better, context.currency, MAX_FACTS) : [];
  return { title, messages, facts };
}

const phrases = z.array(z.string().trim()).transform((list) => list.filter((phrase) => phrase !== ''));

const scenarioChoiceSchema = z
  .object({ title: z.string(), facts: phrases, forbidden: phrases })
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
  const { title, ...expect } = scenarioChoiceSchema.parse(choice);
  const context = await readAnswerContext(ctx.sql, answer);
  const messages = messagesOf(context);
  const turns = messages.map((message, at) =>
    at === messages.length - 1 ? { message, expect } : { message },
  );
  return createScenario(ctx, {
    storeId: answer.storeId,
    scenario: { title, assistantId: context.assistantId, turns },
    origin: 'feedback',
  });
}

function messagesOf(context: AnswerContext): string[] {
  return [...context.before, context.question]
    .slice(-MAX_TURNS)
    .map((text) => maskShopper(text, context).slice(0, MAX_MESSAGE_CHARS));
}
