import { z } from 'zod';
import { widgetThemeSchema } from '@/core/contracts/widget/theme';
import { PROVIDER_IDS } from '@/core/llm/provider-ids';

export const PERSONALITIES = ['friendly', 'professional', 'playful', 'custom'] as const;
export const MAX_SUGGESTED_QUESTIONS = 6;
export const MAX_DO_NOT_SAY = 100;
export const MAX_DO_NOT_SAY_LENGTH = 120;

const assistantFields = {
  name: z.string().trim().min(1, 'Give the assistant a name.').max(40, 'Keep the name below 40 characters.'),
  personality: z.enum(PERSONALITIES),
  instructions: z.string().trim().max(8000, 'Keep the instructions below 8,000 characters.'),
  welcomeMessage: z
    .string()
    .trim()
    .min(1, 'Write what shoppers read first.')
    .max(500, 'Keep the welcome message below 500 characters.'),
  suggestedQuestions: z
    .array(z.string().trim().min(1).max(120, 'Keep each question below 120 characters.'))
    .max(MAX_SUGGESTED_QUESTIONS, `At most ${MAX_SUGGESTED_QUESTIONS} questions.`),
  theme: widgetThemeSchema,
  provider: z.enum(PROVIDER_IDS),
  /** Words and claims that no answer may hold, "*" at the end for all words that begin so; left out: as they were. */
  doNotSay: z
    .array(
      z
        .string()
        .trim()
        .min(2, 'Use at least two letters.')
        .max(MAX_DO_NOT_SAY_LENGTH, `Keep each entry below ${MAX_DO_NOT_SAY_LENGTH} characters.`),
    )
    .max(MAX_DO_NOT_SAY, `At most ${MAX_DO_NOT_SAY} entries.`)
    .optional(),
  /** Knowledge sources that it answers from; empty: all of the store's. Left out: as they were. */
  sourceIds: z.array(z.uuid()).max(200).optional(),
  /** null: the provider's default. */
  model: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .transform((model) => model || null),
};

export const assistantSettingsSchema = z.object(assistantFields).superRefine((assistant, issue) => {
  if (assistant.personality === 'custom' && assistant.instructions === '') {
    issue.addIssue({
      code: 'custom',
      path: ['instructions'],
      message: 'With a personality of your own, describe here how the assistant speaks.',
    });
  }
});
export type AssistantSettings = z.infer<typeof assistantSettingsSchema>;

/** What a store's first assistant says until the owner writes something better. */
export function defaultAssistant(storeName: string): AssistantSettings {
  return {
    name: 'Robin',
    personality: 'friendly',
    instructions: '',
    welcomeMessage: `Hi! I am the AI assistant of ${storeName}. Ask me about products, delivery or returns.`,
    suggestedQuestions: ['Help me find a gift', 'How long does delivery take?', 'Can I return an item?'],
    theme: widgetThemeSchema.parse({}),
    provider: 'builtin',
    model: null,
  };
}
