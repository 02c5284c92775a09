import { z } from 'zod';

/**
 * How far the agent may go in a store: thresholds, limits and budgets. Stored as JSON in stores.agent_settings; what
 * is missing has its default.
 */
export const agentSettingsSchema = z.object({
  /** Calibrated confidence (0..1) below which an answer is not given as such: the agent asks back. */
  clarifyBelow: z.number().min(0).max(1).default(0.35),
  /** Below this the team is called in, once asking back did not help. */
  handOffBelow: z.number().min(0).max(1).default(0.2),
  /** Messages a minute of one visitor. */
  messagesPerVisitor: z.number().int().min(1).max(1000).default(10),
  /** Messages a minute of all visitors of one widget key. */
  messagesPerKey: z.number().int().min(1).max(100_000).default(100),
  /** Tokens that models may use a day; null: no limit. Above it the built-in answerer answers. */
  tokensPerDay: z.number().int().min(0).nullable().default(null),
  /** Cents of a US dollar that models may cost a day; null: no limit. */
  costCentsPerDay: z.number().int().min(0).nullable().default(null),
  toolCallsPerTurn: z.number().int().min(1).max(50).default(10),
  /** Tokens of one answer. */
  maxOutputTokens: z.number().int().min(100).max(8000).default(1024),
  /** Told outside of opening hours, e.g. "by noon of the next working day"; empty: nothing is promised. */
  replyPromise: z.string().max(200).default(''),
});
export type AgentSettings = z.infer<typeof agentSettingsSchema>;

/** What cannot be read counts as not set. */
export function readAgentSettings(stored: unknown): AgentSettings {
  return agentSettingsSchema.safeParse(stored).data ?? agentSettingsSchema.parse({});
}
