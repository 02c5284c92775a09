import { z } from 'zod';

const usageSchema = z.object({
  inputTokens: z.number().int(),
  cachedTokens: z.number().int(),
  outputTokens: z.number().int(),
});

const toolTraceSchema = z.object({
  name: z.string(),
  input: z.unknown(),
  /** As the model got it; a long one is cut, then it is a string. */
  output: z.unknown(),
  error: z.string().nullable(),
  latencyMs: z.number(),
});
export type ToolTrace = z.infer<typeof toolTraceSchema>;

const stepTraceSchema = z.object({
  /** As the model wrote it, references included; the shopper may have seen less. */
  text: z.string(),
  tools: z.array(toolTraceSchema),
  usage: usageSchema,
  /** Milliseconds from the message's arrival to the call; traces of earlier versions lack it. */
  atMs: z.number().optional(),
  /** Milliseconds from the call to the end of the answer, retries included. */
  latencyMs: z.number(),
  finish: z.string().nullable(),
  /** Attempts that broke and were repeated, or what was done about them. */
  notes: z.array(z.string()),
});
export type StepTrace = z.infer<typeof stepTraceSchema>;

/** One answerer's try at the turn. There are two when the first one stayed down. */
const runTraceSchema = z.object({
  provider: z.string(),
  model: z.string(),
  system: z.string(),
  messages: z.array(z.object({ role: z.string(), text: z.string() })),
  tools: z.array(z.string()),
  steps: z.array(stepTraceSchema),
  /** Why its answer was not used; null when it was. */
  failure: z.string().nullable(),
});
export type RunTrace = z.infer<typeof runTraceSchema>;

const passageTraceSchema = z.object({
  ref: z.string(),
  title: z.string(),
  /** Where it comes from: "faq", "page", "product" … */
  source: z.string(),
  score: z.number().nullable(),
  /** Parts of the score, as far as the search told them. */
  signals: z.record(z.string(), z.number()).optional(),
  /** The answer refers to it. */
  used: z.boolean(),
});
export type PassageTrace = z.infer<typeof passageTraceSchema>;

/**
 * How an answer came about, for the owner to read: stored as JSON in turns.trace when the turn ends. Holds what
 * shoppers wrote and tools returned, so it takes the permission `answers.inspect`, and is kept for 90 days.
 */
export const turnTraceSchema = z.object({
  version: z.literal(1),
  runs: z.array(runTraceSchema),
  passages: z.array(passageTraceSchema),
  /** Decisions of the fact guard and the citation check, in their order. */
  guard: z.array(z.record(z.string(), z.unknown())),
  confidence: z.object({
    value: z.number().nullable(),
    outcome: z.string().nullable(),
    parts: z.record(z.string(), z.unknown()),
    /** The store's, as they were then. */
    thresholds: z.object({ clarifyBelow: z.number(), handOffBelow: z.number() }).optional(),
  }),
  /** Why the team was called in whatever a model would say (hand-off-reasons.ts); null: it was not. */
  handOff: z.string().nullable().optional(),
  /** Milliseconds that the finished answer was looked at: citations, scope, confidence. */
  reviewMs: z.number().nullable().optional(),
  /** BCP 47 primary tag of the shopper's message, when it was detected. */
  language: z.string().nullable(),
  usage: usageSchema,
  /** Millionths of a US dollar; null when a price is not known. */
  costMicros: z.number().nullable(),
  latencyMs: z.number().nullable(),
  firstTokenMs: z.number().nullable(),
  /** Something was cut or left out to keep the trace small. */
  shortened: z.boolean(),
});
export type TurnTrace = z.infer<typeof turnTraceSchema>;
