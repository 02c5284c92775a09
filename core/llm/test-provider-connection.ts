import type { LlmProvider, LlmRequest } from './llm-provider';

export type ProviderTestResult =
  | { ok: true; latencyMs: number; model: string }
  | { ok: false; detail: string };

/** What one test may take; the owner is watching a button. */
const TEST_TIMEOUT_MS = 20_000;

/** Offers a tool, because a model that cannot take tools is of no use here and its server says so only then. */
const TEST_REQUEST: LlmRequest = {
  system: 'This is a connection test. Reply with the single word OK and call no tool.',
  messages: [{ role: 'user', text: 'Say OK.' }],
  tools: [
    {
      name: 'search_products',
      description: 'Searches the catalogue.',
      inputSchema: {
        type: 'object',
        properties: { query: { type: 'string' } },
        required: ['query'],
        additionalProperties: false,
      },
    },
  ],
  maxOutputTokens: 64,
  store: {
    storeName: 'Connection test',
    assistantName: 'Assistant',
    currency: 'USD',
    locale: 'en',
    language: 'en',
    personality: 'professional',
  },
};

/**
 * Makes one tiny call (a word or two, a few hundred tokens) to see that key, address and model work together.
 * @param signal the owner left the page
 * @returns the time to the complete answer in milliseconds, or what to do about the failure; never throws for a
 *   failing provider
 */
export async function testProviderConnection(
  provider: LlmProvider,
  signal: AbortSignal,
): Promise<ProviderTestResult> {
  const startedAt = performance.now();
  const timeLimited = AbortSignal.any([signal, AbortSignal.timeout(TEST_TIMEOUT_MS)]);
  try {
    for await (const event of provider.stream(TEST_REQUEST, timeLimited)) {
      if (event.type !== 'finish') continue;
      return { ok: true, latencyMs: Math.round(performance.now() - startedAt), model: provider.model };
    }
    return { ok: false, detail: 'The provider’s answer ended before it was complete. Try again.' };
  } catch (error) {
    if (timeLimited.aborted && !signal.aborted) {
      return { ok: false, detail: `The provider did not answer within ${TEST_TIMEOUT_MS / 1000} seconds.` };
    }
    return { ok: false, detail: provider.classifyError(error).userMessage };
  }
}
