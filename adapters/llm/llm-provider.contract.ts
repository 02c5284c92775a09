import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  callsOf,
  collect,
  failureOf,
  type LlmProviderHarness,
  makeRequest,
  resultOf,
  textOf,
} from './provider-harness';

const MAX_ROUNDS = 6;

/** What every provider must do, whoever answers. An adapter's test calls this with a way to make one. */
export function describeLlmProvider(
  name: string,
  makeHarness: () => LlmProviderHarness | Promise<LlmProviderHarness>,
): void {
  describe(`${name} as an LlmProvider`, () => {
    let harness: LlmProviderHarness;
    beforeEach(async () => {
      harness = await makeHarness();
      harness.vendor?.setScript([{ type: 'reply', text: 'Hello there, how can I help?' }]);
    });
    afterEach(() => harness.close?.());

    it('answers in the end, each answer closed by one finish that says whether tools are wanted', async () => {
      const request = structuredClone(harness.request ?? makeRequest());
      for (let round = 1; ; round++) {
        expect(round, 'rounds of tool calls').toBeLessThanOrEqual(MAX_ROUNDS);
        const events = await collect(harness.provider, request);
        const calls = callsOf(events);
        const finishes = events.filter((event) => event.type === 'finish');
        expect(finishes).toEqual([{ type: 'finish', reason: calls.length > 0 ? 'tool-calls' : 'stop' }]);
        expect(events.at(-1)?.type).toBe('finish');
        expect(new Set(calls.map((call) => call.id)).size).toBe(calls.length);
        const known = request.tools.map((tool) => tool.name);
        for (const call of calls) expect(known).toContain(call.name);
        if (calls.length === 0) {
          expect(textOf(events).trim()).not.toBe('');
          return;
        }
        request.messages.push({ role: 'assistant', text: textOf(events), toolCalls: calls });
        for (const call of calls) request.messages.push(resultOf(call, harness.runTool?.(call) ?? []));
      }
    });

    it('yields no empty text and counts tokens in whole numbers', async () => {
      for (const event of await collect(harness.provider, harness.request ?? makeRequest())) {
        if (event.type === 'text') expect(event.delta).not.toBe('');
        if (event.type !== 'usage') continue;
        expect(Number.isInteger(event.inputTokens) && event.inputTokens >= 0).toBe(true);
        expect(Number.isInteger(event.outputTokens) && event.outputTokens >= 0).toBe(true);
      }
    });

    it('leaves the request as it was', async () => {
      const request = harness.request ?? makeRequest();
      const before = structuredClone(request);
      await collect(harness.provider, request);
      expect(request).toEqual(before);
    });

    it('calls no one when it is cancelled before it begins', async () => {
      const request = harness.request ?? makeRequest();
      const error = await failureOf(collect(harness.provider, request, AbortSignal.abort()));
      expect(harness.provider.classifyError(error).kind).toBe('aborted');
      expect(harness.vendor?.requests ?? []).toEqual([]);
    });

    it('ends at once when it is cancelled after the first event', async () => {
      const controller = new AbortController();
      const startedAt = performance.now();
      let finished = false;
      const reading = (async () => {
        const request = harness.request ?? makeRequest();
        for await (const event of harness.provider.stream(request, controller.signal)) {
          finished = event.type === 'finish';
          controller.abort();
        }
      })();
      const error = await reading.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      if (!finished) expect(harness.provider.classifyError(error).kind).toBe('aborted');
    });

    it('puts any error into words that quote nothing of it', () => {
      const secret = 'sk-very-secret and a shopper’s words';
      for (const error of [
        new Error(secret),
        new TypeError(secret),
        secret,
        undefined,
        { message: secret },
      ]) {
        const classified = harness.provider.classifyError(error);
        expect(classified.userMessage).not.toBe('');
        expect(JSON.stringify(classified)).not.toContain('secret');
      }
      expect(harness.provider.classifyError(new DOMException(secret, 'AbortError')).kind).toBe('aborted');
    });
  });
}
