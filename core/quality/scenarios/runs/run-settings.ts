import { z } from 'zod';
import { PROVIDER_IDS } from '@/core/llm/provider-ids';
import { PERSONALITIES } from '@/core/stores/settings/assistants/assistant-input';

/** Settings of an assistant that are tried before they are saved; what is left out is as it is stored. */
export const draftSettingsSchema = z.object({
  personality: z.enum(PERSONALITIES).optional(),
  instructions: z.string().trim().max(8000, 'Keep the instructions below 8,000 characters.').optional(),
  doNotSay: z.array(z.string().trim().min(2).max(120)).max(100).optional(),
  /** Knowledge sources that may be answered from; empty: all. */
  sourceIds: z.array(z.uuid()).max(200).optional(),
  clarifyBelow: z.number().min(0).max(1).optional(),
  handOffBelow: z.number().min(0).max(1).optional(),
});
export type DraftSettings = z.infer<typeof draftSettingsSchema>;

/** With what a run of tests is answered. */
export const runSettingsSchema = z.object({
  /** Answers all tests; null: each test's own, else the default one. */
  assistantId: z.uuid().nullable().default(null),
  /** null: the assistant's own. */
  provider: z.enum(PROVIDER_IDS).nullable().default(null),
  /** null: the provider's default. */
  model: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .transform((model) => model || null),
  draft: draftSettingsSchema.default({}),
});
export type RunSettings = z.infer<typeof runSettingsSchema>;

/** What cannot be read counts as not set. */
export function readRunSettings(stored: unknown): RunSettings {
  return runSettingsSchema.safeParse(stored).data ?? runSettingsSchema.parse({});
}
