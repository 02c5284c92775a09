import { z } from 'zod';

export const CHECK_KINDS = [
  'answered',
  'fact',
  'forbidden',
  'product',
  'tool',
  'hand_off',
  'outcome',
  'unsupported',
] as const;

/** One thing that was looked at in an answer. */
export const checkSchema = z.object({
  kind: z.enum(CHECK_KINDS),
  /** What was expected, e.g. "€49.90". */
  expected: z.string(),
  passed: z.boolean(),
  /** In plain words, e.g. "Expected “€49.90”, the answer says “€59.90”."; empty when it passed. */
  reason: z.string(),
});
export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check['kind'];

/** How one message of a test was answered, and whether that is right. */
export const turnVerdictSchema = z.object({
  message: z.string(),
  answer: z.string(),
  /** Titles on the answer's cards. */
  products: z.array(z.string()).default([]),
  /** Titles of the sources it names. */
  sources: z.array(z.string()).default([]),
  /** Tools that were called, in order. */
  tools: z.array(z.string()).default([]),
  outcome: z.string().nullable().default(null),
  confidence: z.number().nullable().default(null),
  /** Who answered, e.g. "builtin". */
  provider: z.string().nullable().default(null),
  passed: z.boolean(),
  checks: z.array(checkSchema).default([]),
  /** Milliseconds. */
  latencyMs: z.number().default(0),
  /** For the page of the turn; null when nothing was answered. */
  conversationId: z.string().nullable().default(null),
  turnId: z.string().nullable().default(null),
});
export type TurnVerdict = z.infer<typeof turnVerdictSchema>;

/** Verdicts as they are stored; what cannot be read any more is left out. */
export function readVerdicts(stored: unknown): TurnVerdict[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((verdict) => turnVerdictSchema.safeParse(verdict).data ?? []);
}
