import { z } from 'zod';
import { turnOutcomeSchema } from '@/core/contracts/message-view';
import { readPattern } from './judging/read-pattern';

export const SCENARIO_ORIGINS = ['hand', 'conversation', 'catalog', 'policies', 'feedback'] as const;
export type ScenarioOrigin = (typeof SCENARIO_ORIGINS)[number];

/** Messages of one test: a longer conversation is better written as several tests. */
export const MAX_TURNS = 12;
export const MAX_SCENARIOS = 2000;

const phraseSchema = z
  .string()
  .trim()
  .min(1)
  .max(300, 'Keep each phrase below 300 characters.')
  .superRefine((phrase, issue) => {
    try {
      readPattern(phrase);
    } catch (error) {
      issue.addIssue({ code: 'custom', message: (error as Error).message });
    }
  });

/**
 * What a good answer has. A phrase is plain text ("€49.90", "30 days", "free returns"), compared without regard to
 * case, accents and the way numbers and prices are written, or a pattern between slashes ("/2[–-]4 days/").
 */
export const expectationSchema = z.object({
  /** All of them must be in the answer or on its cards. */
  facts: z.array(phraseSchema).max(20, 'At most 20 facts for an answer.').default([]),
  /** None of them may be. */
  forbidden: z.array(phraseSchema).max(20, 'At most 20 forbidden phrases for an answer.').default([]),
  /** Title of a product that the answer names or shows. */
  product: z.string().trim().min(1).max(300).optional(),
  /** Name of a tool that must be called, e.g. "find_order". */
  tool: z.string().trim().min(1).max(100).optional(),
  /** true: a person must be called in; false: must not be. */
  handOff: z.boolean().optional(),
  outcome: turnOutcomeSchema.optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

export const scenarioTurnSchema = z.object({
  message: z
    .string()
    .trim()
    .min(1, 'Write what the shopper says.')
    .max(2000, 'Keep the message below 2,000 characters.'),
  expect: expectationSchema.default({ facts: [], forbidden: [] }),
});
export type ScenarioTurn = z.infer<typeof scenarioTurnSchema>;

/** A test as it is written: in the admin, in a file, or proposed from a conversation. */
export const scenarioInputSchema = z.object({
  title: z.string().trim().min(1, 'Give the test a name.').max(200, 'Keep the name below 200 characters.'),
  /** null: the store's default assistant answers. */
  assistantId: z.uuid().nullable().default(null),
  enabled: z.boolean().default(true),
  turns: z.array(scenarioTurnSchema).min(1, 'Write at least one message.').max(MAX_TURNS),
});
export type ScenarioInput = z.infer<typeof scenarioInputSchema>;

/** Times are ISO 8601. */
export interface ScenarioView extends ScenarioInput {
  id: string;
  origin: ScenarioOrigin;
  createdAt: string;
  updatedAt: string;
}

/** What cannot be read of a stored test is left out, so that one odd row breaks no list. */
export function readTurns(stored: unknown): ScenarioTurn[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((turn) => scenarioTurnSchema.safeParse(turn).data ?? []);
}
