import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askForJson } from '@/core/llm/ask-for-json';
import type { LlmErrorKind, LlmMessage } from '@/core/llm/llm-provider';
import { testProviderConnection } from '@/core/llm/test-provider-connection';
import type { FakeBreak, FakeReply } from '@/e2e/fakes/llm/fake-llm-script';
import {
  callsOf,
  collect,
  failureOf,
  makeRequest,
  resultOf,
  textOf,
  type VendorHarness,
} from './provider-harness';

const LONG_ANSWER = 'Our linen shirts are cut wide and dry fast. '.repeat(2_400);
const MIXED_SCRIPTS = 'Grüße 👩🏽‍🚀 日本語のシャツ — قميص 🇪🇺 e\u0301 \u{1F9E5} "quoted"\n\t\\done';

const STATUSES: [status: number, kind: LlmErrorKind][] = [
  [400, 'invalid'],
  [401, 'auth'],
  [402, 'auth'],
  [403, 'auth'],
  [404, 'invalid'],
  [408, 'timeout'],
  [409, 'overloaded'],
  [413, 'too_long'],
  [422, 'invalid'],
  [429, 'overloaded'],
  [500, 'overloaded'],
  [502, 'overloaded'],
  [503, 'overloaded'],
  [504, 'overloaded'],
  [529, 'overloaded'],
];

const BREAKS: [how: FakeBreak['how'], kind: LlmErrorKind][] = [
  ['cut', 'network'],
  ['end', 'network'],
  ['error', 'overloaded'],
];

/**
 * What every adapter of a vendor's API must do on top: against the fake of e2e/fakes/llm, which refuses requests that
 * the real one would refuse.
 */
export function describeVendorProvider(name: string, makeHarness: () => Promise<VendorHarness>): void {
  describe(`${name} as an adapter of a vendor’s API`, () => {
    let harness: VendorHarness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.close?.());

    const answerWith = async (reply: Omit<FakeReply, 'type'>, request = makeRequest()) => {
      harness.vendor.setScript([{ type: 'reply', ...reply }]);
      return collect(harness.provider, request);
    };

    it('hands on the text while it arrives', async () => {
      const text = 'We ship within two days, everywhere in Europe.';
      harness.vendor.setScript([{ type: 'reply', text, pieceLength: 5, pauseMs: 25 }]);
      const arrivals: number[] = [];
      let received = '';
      for await (const event of harness.provider.stream(makeRequest(), new AbortController().signal)) {
        if (event.type !== 'text') continue;
        arrivals.push(performance.now());
        received += event.delta;
      }
      expect(received).toBe(text);
      expect(arrivals.length).toBe(Math.ceil(text.length / 5));
      expect((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThan(100);
    });

    it('carries several tool calls of one answer there and back', async () => {
      const request = makeRequest({ messages: [{ role: 'user', text: 'A red shirt, or a human?' }] });
      const asked = await answerWith(
        {
          text: 'Let me look.',
          toolCalls: [
            { name: 'search_products', input: { query: 'red shirt "M"', limit: 3 } },
            { name: 'search_products', input: { query: 'red blouse' } },
            { name: 'request_human' },
          ],
        },
        request,
      );
      const calls = callsOf(asked);
      expect(calls.map((call) => [call.name, call.input])).toEqual([
        ['search_products', { query: 'red shirt "M"', limit: 3 }],
        ['search_products', { query: 'red blouse' }],
        ['request_human', {}],
      ]);
      expect(new Set(calls.map((call) => call.id)).size).toBe(3);
      expect(asked.at(-1)).toEqual({ type: 'finish', reason: 'tool-calls' });

      request.messages.push({ role: 'assistant', text: textOf(asked), toolCalls: calls });
      calls.forEach((call, at) => {
        request.messages.push(
          resultOf(call, at === 1 ? 'Search is down.' : { items: [{ id: 'p1' }] }, at === 1),
        );
      });
      const answered = await answerWith({ text: 'Here is one.' }, request);
      expect(textOf(answered)).toBe('Here is one.');
      expect(harness.vendor.requests.flatMap((sent) => sent.violations)).toEqual([]);
      expect(JSON.stringify(harness.vendor.requests[1]?.body)).toContain('Search is down.');
    });

    it('hands on broken arguments as the raw text, and can send them back', async () => {
      const request = makeRequest();
      const asked = await answerWith(
        { toolCalls: [{ name: 'search_products', rawInput: '{"query": "lamp' }] },
        request,
      );
      const [call] = callsOf(asked);
      expect(call?.input).toBe('{"query": "lamp');
      if (!call) return;
      request.messages.push({ role: 'assistant', text: '', toolCalls: [call] });
      request.messages.push(resultOf(call, 'The arguments are not valid JSON.', true));
      await answerWith({ text: 'Sorry.' }, request);
      expect(JSON.stringify(harness.vendor.requests[1]?.body)).toContain('INVALID_JSON');
    });

    it('counts cached input tokens as input, and names them', async () => {
      const events = await answerWith({
        text: 'Yes.',
        usage: { inputTokens: 1_200, outputTokens: 34, cachedTokens: 1_000 },
      });
      expect(events.filter((event) => event.type === 'usage')).toEqual([
        { type: 'usage', inputTokens: 1_200, outputTokens: 34, cachedTokens: 1_000 },
      ]);
    });

    it('asks for JSON in the vendor’s own way, and reads it', async () => {
      harness.vendor.setScript([{ type: 'reply', text: '{"mood":"angry","score":3}' }]);
      const schema = z.object({ mood: z.enum(['angry', 'calm']), score: z.number().int().min(0).max(9) });
      const used: number[] = [];
      const { store } = makeRequest();
      const value = await askForJson(
        harness.provider,
        { name: 'mood', schema, system: 'Classify.', text: 'Where IS it?!', maxOutputTokens: 50, store },
        new AbortController().signal,
        ({ inputTokens }) => used.push(inputTokens),
      );
      expect(value).toEqual({ mood: 'angry', score: 3 });
      expect(used[0]).toBeGreaterThan(0);
      expect(harness.vendor.requests.map(({ violations }) => violations)).toEqual([[]]);
      expect(JSON.stringify(harness.vendor.requests[0]?.body)).toContain('json_schema');
    });

    it.each([
      [400, undefined, 'prompt is too long: 215000 tokens > 200000 maximum'],
      [400, 'context_length_exceeded', 'This model has a maximum context length of 128000 tokens.'],
      [413, undefined, 'Request exceeds the maximum size'],
    ] as const)(
      'sorts a prompt that does not fit (%i, %s) as too long',
      async (status, errorCode, message) => {
        if (errorCode && harness.provider.id !== 'openai') return;
        if (message.startsWith('prompt') && harness.provider.id !== 'anthropic') return;
        harness.vendor.setScript([{ type: 'fail', status, message, ...(errorCode && { errorCode }) }]);
        const error = await failureOf(collect(harness.provider, makeRequest()));
        expect(harness.provider.classifyError(error).kind).toBe('too_long');
      },
    );

    it.each([
      ['stop', 'stop'],
      ['pause', 'stop'],
      ['length', 'length'],
      ['refusal', 'refusal'],
    ] as const)('reports the vendor’s %s as %s', async (finish, reason) => {
      const events = await answerWith({ text: 'As far as it goes', finish });
      expect(events.at(-1)).toEqual({ type: 'finish', reason });
      expect(textOf(events)).toBe('As far as it goes');
    });

    it('puts characters together that arrive in single bytes', async () => {
      const events = await answerWith({
        text: MIXED_SCRIPTS,
        pieceLength: 3,
        bytesPerWrite: 17,
        toolCalls: [{ name: 'search_products', input: { query: MIXED_SCRIPTS } }],
      });
      expect(textOf(events)).toBe(MIXED_SCRIPTS);
      expect(callsOf(events)[0]?.input).toEqual({ query: MIXED_SCRIPTS });
    });

    it('takes an empty answer', async () => {
      const events = await answerWith({ text: '' });
      expect(events.filter((event) => event.type === 'text')).toEqual([]);
      expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop' });
    });

    it('takes an answer of 100 KB', async () => {
      const events = await answerWith({ text: LONG_ANSWER, pieceLength: 64 });
      expect(textOf(events)).toBe(LONG_ANSWER);
    });

    it('keeps two answers apart that run at once', async () => {
      harness.vendor.setScript(({ body }) => ({
        type: 'reply',
        text: JSON.stringify(body.messages).includes('first') ? 'one '.repeat(30) : 'two '.repeat(30),
        pauseMs: 2,
      }));
      const ask = (text: string) =>
        collect(harness.provider, makeRequest({ messages: [{ role: 'user', text }] }));
      const [one, two] = await Promise.all([ask('the first'), ask('the second')]);
      expect(textOf(one)).toBe('one '.repeat(30));
      expect(textOf(two)).toBe('two '.repeat(30));
    });

    it('gets a history through that a cut turn left in disorder', async () => {
      const call = (id: string) => ({ id, name: 'search_products', input: { query: id } });
      const messages: LlmMessage[] = [
        { role: 'assistant', text: 'Welcome to Fern & Oak!' },
        { role: 'tool', toolCallId: 'gone', name: 'search_products', output: [] },
        { role: 'user', text: 'A lamp?' },
        { role: 'assistant', text: '', toolCalls: [call('a1'), call('a2')] },
        { role: 'tool', toolCallId: 'a2', name: 'search_products', output: ['lamp'] },
        { role: 'user', text: 'Hello?' },
        { role: 'user', text: '  ' },
        { role: 'assistant', text: '' },
        { role: 'user', text: 'Still there?' },
      ];
      await answerWith({ text: 'Yes.' }, makeRequest({ messages }));
      expect(harness.vendor.requests.map((sent) => sent.violations)).toEqual([[]]);
    });

    it('answers from results when no tools are offered any more', async () => {
      const call = { id: 'a1', name: 'search_products', input: { query: 'lamp' } };
      const messages: LlmMessage[] = [
        { role: 'user', text: 'A lamp?' },
        { role: 'assistant', text: '', toolCalls: [call] },
        resultOf(call, { items: ['lamp'] }),
      ];
      expect(textOf(await answerWith({ text: 'Yes.' }, makeRequest({ messages, tools: [] })))).toBe('Yes.');
    });

    it('does without tools and without a system prompt', async () => {
      await answerWith({ text: 'Yes.' }, makeRequest({ tools: [], system: '' }));
      expect(harness.vendor.requests.map((sent) => sent.violations)).toEqual([[]]);
    });

    it.each(STATUSES)('sorts status %i as %s, in words that hold no secret', async (status, kind) => {
      const { apiKey } = harness.vendor;
      harness.vendor.setScript([{ type: 'fail', status, message: `${apiKey} said: my address is 1 Elm St` }]);
      const error = await failureOf(collect(harness.provider, makeRequest()));
      const classified = harness.provider.classifyError(error);
      expect(classified.kind).toBe(kind);
      expect(classified.userMessage).toMatch(/\.$/);
      expect(classified.userMessage).not.toContain(apiKey);
      expect(classified.userMessage).not.toContain('Elm');
      expect(harness.vendor.requests).toHaveLength(1);
    });

    it('reads Retry-After as seconds and as a date', async () => {
      harness.vendor.setScript([
        { type: 'fail', status: 429, retryAfter: '7' },
        { type: 'fail', status: 529, retryAfter: new Date(Date.now() + 60_000).toUTCString() },
        { type: 'fail', status: 529 },
      ]);
      const classified = [];
      for (let call = 0; call < 3; call++) {
        const error = await failureOf(collect(harness.provider, makeRequest()));
        classified.push(harness.provider.classifyError(error).retryAfterMs);
      }
      expect(classified[0]).toBe(7_000);
      expect(classified[1]).toBeGreaterThan(50_000);
      expect(classified[1]).toBeLessThanOrEqual(60_000);
      expect(classified[2]).toBeUndefined();
    });

    it.each(BREAKS)('notices an answer that breaks off (%s): %s', async (how, kind) => {
      harness.vendor.setScript([
        { type: 'reply', text: LONG_ANSWER.slice(0, 400), break: { afterPieces: 3, how } },
      ]);
      let received = '';
      const reading = (async () => {
        for await (const event of harness.provider.stream(makeRequest(), new AbortController().signal)) {
          if (event.type === 'text') received += event.delta;
          expect(event.type).not.toBe('finish');
        }
      })();
      const error = await failureOf(reading);
      expect(harness.provider.classifyError(error).kind).toBe(kind);
      expect(received).toBe(LONG_ANSWER.slice(0, 60));
    });

    it('sorts a connection that is closed without a word as network', async () => {
      harness.vendor.setScript([{ type: 'drop' }]);
      const error = await failureOf(collect(harness.provider, makeRequest()));
      expect(harness.provider.classifyError(error).kind).toBe('network');
    });

    it.each([
      ['before the first word', { type: 'hang' } as const],
      [
        'in mid-answer',
        { type: 'reply', text: 'abc', pieceLength: 2, break: { afterPieces: 1, how: 'hang' } } as const,
      ],
    ])('hangs up at once when it is cancelled %s', async (_when, step) => {
      harness.vendor.setScript([step]);
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 150);
      const startedAt = performance.now();
      const error = await failureOf(collect(harness.provider, makeRequest(), controller.signal));
      expect(performance.now() - startedAt).toBeLessThan(1_500);
      expect(harness.provider.classifyError(error).kind).toBe('aborted');
      expect(await harness.vendor.requests[0]?.ended).toBe('hung-up');
    });

    it('hangs up when the reader leaves', async () => {
      harness.vendor.setScript([{ type: 'reply', text: LONG_ANSWER, pauseMs: 5 }]);
      for await (const event of harness.provider.stream(makeRequest(), new AbortController().signal)) {
        if (event.type === 'text') break;
      }
      expect(await harness.vendor.requests[0]?.ended).toBe('hung-up');
    });

    it('does not follow a redirect', async () => {
      harness.vendor.setScript([{ type: 'redirect', to: 'http://169.254.169.254/latest/meta-data/' }]);
      const error = await failureOf(collect(harness.provider, makeRequest()));
      const classified = harness.provider.classifyError(error);
      expect(classified.kind).toBe('invalid');
      expect(classified.userMessage).toMatch(/redirect/);
    });

    it('passes and fails the connection test', async () => {
      harness.vendor.setScript([
        { type: 'reply', text: 'OK' },
        { type: 'fail', status: 401 },
      ]);
      const { signal } = new AbortController();
      expect(await testProviderConnection(harness.provider, signal)).toEqual({
        ok: true,
        latencyMs: expect.any(Number),
        model: harness.provider.model,
      });
      expect(await testProviderConnection(harness.provider, signal)).toEqual({
        ok: false,
        detail: expect.stringMatching(/key was not accepted/),
      });
    });
  });
}
