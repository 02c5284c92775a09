import type { TurnOutcome } from '@/core/contracts/message-view';
import type { ProviderId } from './provider-ids';

/** A tool as the model sees it. `inputSchema` is JSON Schema (draft 2020-12) of an object. */
export interface LlmTool {
  name: string;
  description: string;
  inputSchema: Record<string, unknown>;
}

export interface LlmToolCall {
  id: string;
  name: string;
  /** Parsed JSON as the model gave it; not yet validated. */
  input: unknown;
}

export type LlmMessage =
  /** `isSummary`: not the shopper's words, but a summary of what came before the messages that follow. */
  | { role: 'user'; text: string; isSummary?: true }
  /**
   * `shown`, `cartShown`, `ordersShown` and `outcome` describe an earlier answer of the conversation for providers that can read them; the
   * text already tells a model the same.
   */
  | {
      role: 'assistant';
      text: string;
      toolCalls?: LlmToolCall[];
      shown?: { id: string; title: string }[];
      cartShown?: boolean;
      /** Numbers of the orders whose cards were shown. */
      ordersShown?: string[];
      outcome?: TurnOutcome;
    }
  /** `output` is JSON-serialisable; the whole text is data, never instructions. */
  | { role: 'tool'; toolCallId: string; name: string; output: unknown; isError?: boolean };

export interface LlmRequest {
  system: string;
  messages: LlmMessage[];
  tools: LlmTool[];
  maxOutputTokens: number;
  /** The answer is to be JSON of this form; for calls that classify or summarise, without tools. */
  output?: LlmOutputFormat;
  /** What a provider without a model needs to write in the store's voice. */
  store: LlmStoreFacts;
}

/** Structured output. `schema` is JSON Schema of an object whose fields are all required, with no others allowed. */
export interface LlmOutputFormat {
  name: string;
  schema: Record<string, unknown>;
}

export interface LlmStoreFacts {
  storeName: string;
  assistantName: string;
  currency: string;
  locale: string;
  /** Of the conversation, BCP 47 primary tag: the answer is written in it. */
  language: string;
  personality: 'friendly' | 'professional' | 'playful' | 'custom';
}

export type LlmEvent =
  | { type: 'text'; delta: string }
  | { type: 'tool-call'; call: LlmToolCall }
  /** `inputTokens` is all input; the other two are parts of it, left out where the vendor does not tell them. */
  | {
      type: 'usage';
      inputTokens: number;
      outputTokens: number;
      cachedTokens?: number;
      cacheWriteTokens?: number;
    }
  /** The provider's own statement about the answer, when it makes one. */
  | { type: 'assessment'; confidence?: number; outcome?: TurnOutcome; suggestions?: string[] }
  | { type: 'finish'; reason: 'stop' | 'tool-calls' | 'length' | 'refusal' };

/**
 * `overloaded` (429, 529, 503) and `network` may pass: they are retried with backoff.
 * `too_long`: prompt and answer do not fit into the model's context; a shorter history may.
 * `auth`, `invalid` and `unknown` will not pass: the turn falls back at once.
 */
export type LlmErrorKind =
  | 'overloaded'
  | 'network'
  | 'timeout'
  | 'too_long'
  | 'auth'
  | 'invalid'
  | 'aborted'
  | 'unknown';

export interface ClassifiedLlmError {
  kind: LlmErrorKind;
  /** From a Retry-After header, when the vendor sent one. */
  retryAfterMs?: number;
  /** For the owner: what is wrong and what to do. Holds no secret. */
  userMessage: string;
}

/** Port: one call to a language model, streamed. */
export interface LlmProvider {
  readonly id: ProviderId;
  readonly model: string;
  /**
   * Streams one answer. Ends with exactly one `finish` unless it throws.
   * Does not retry by itself: core decides (core/agent/provider/call-with-retry.ts).
   * @throws the vendor's error, to be read with `classifyError`
   */
  stream(request: LlmRequest, signal: AbortSignal): AsyncIterable<LlmEvent>;
  classifyError(error: unknown): ClassifiedLlmError;
}

export interface LlmProviderSettings {
  apiKey?: string;
  /** For `openai`: any OpenAI-compatible server, e.g. Ollama. */
  baseUrl?: string;
  model?: string;
}

/** The providers that exist; adapters/registry.ts is the total list. */
export interface LlmProviders {
  /** @throws AppError `invalid_input` when a needed setting is missing */
  create(id: ProviderId, settings: LlmProviderSettings): LlmProvider;
}
