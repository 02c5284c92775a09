import { expect } from 'vitest';
import type { LlmEvent, LlmMessage, LlmProvider, LlmRequest, LlmToolCall } from '@/core/llm/llm-provider';
import type { FakeLlmRequest, FakeScript } from '@/e2e/fakes/llm/fake-llm-script';

/** The vendor's side of an adapter, played by the fake of e2e/fakes/llm. */
export interface ScriptedVendor {
  setScript(script: FakeScript): void;
  readonly requests: readonly FakeLlmRequest[];
  /** The key the provider was made with; no message may hold it. */
  readonly apiKey: string;
}

export interface LlmProviderHarness {
  readonly provider: LlmProvider;
  /** Left out by a provider that answers by itself and calls no one. */
  readonly vendor?: ScriptedVendor;
  /** A question that the provider answers, perhaps after calling the request's tools. By default a greeting. */
  readonly request?: LlmRequest;
  /** Answers a call of one of the request's tools. By default an empty list. */
  readonly runTool?: (call: LlmToolCall) => unknown;
  close?(): Promise<void>;
}

export type VendorHarness = LlmProviderHarness & { readonly vendor: ScriptedVendor };

/** A request of a small store with two tools. */
export function makeRequest(over: Partial<LlmRequest> = {}): LlmRequest {
  return {
    system: 'You are Ada, the assistant of Fern & Oak.',
    messages: [{ role: 'user', text: 'Hello!' }],
    tools: [
      {
        name: 'search_products',
        description: 'Searches the catalogue.',
        inputSchema: {
          type: 'object',
          properties: { query: { type: 'string' }, limit: { type: 'integer', minimum: 1 } },
          required: ['query'],
          additionalProperties: false,
        },
      },
      {
        name: 'request_human',
        description: 'Hands the conversation to a teammate.',
        inputSchema: { type: 'object', properties: {}, additionalProperties: false },
      },
    ],
    maxOutputTokens: 800,
    store: {
      storeName: 'Fern & Oak',
      assistantName: 'Ada',
      currency: 'EUR',
      locale: 'en',
      language: 'en',
      personality: 'friendly',
    },
    ...over,
  };
}

export async function collect(
  provider: LlmProvider,
  request: LlmRequest,
  signal: AbortSignal = new AbortController().signal,
): Promise<LlmEvent[]> {
  const events: LlmEvent[] = [];
  for await (const event of provider.stream(request, signal)) events.push(event);
  return events;
}

export function textOf(events: readonly LlmEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.delta : '')).join('');
}

export function callsOf(events: readonly LlmEvent[]): LlmToolCall[] {
  return events.flatMap((event) => (event.type === 'tool-call' ? [event.call] : []));
}

export function resultOf(call: LlmToolCall, output: unknown, isError = false): LlmMessage {
  return { role: 'tool', toolCallId: call.id, name: call.name, output, isError };
}

/** What a promise was rejected with; a promise that is kept fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error,
  );
}
