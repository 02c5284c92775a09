import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findModel } from '@/core/llm/model-catalog';
import type { FakeReply } from '@/e2e/fakes/llm/fake-llm-script';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { describeLlmProvider } from '../llm-provider.contract';
import { callsOf, collect, failureOf, makeRequest, textOf, type VendorHarness } from '../provider-harness';
import { describeVendorProvider } from '../vendor-provider.contract';
import { DEFAULT_MODEL } from './model-settings';
import { createOpenAiProvider } from './openai-provider';

const apiKey = 'sk-secret-of-the-owner';
const model = 'gpt-6.1-terra';

async function makeHarness(): Promise<VendorHarness> {
  const fake = await startFakeLlm({ acceptKey: apiKey });
  return {
    provider: createOpenAiProvider({ apiKey, model, baseUrl: fake.url }),
    vendor: { setScript: fake.setScript, requests: fake.requests, apiKey },
    close: fake.close,
  };
}

describeLlmProvider('openai', makeHarness);
describeVendorProvider('openai', makeHarness);

describe('the OpenAI adapter', () => {
  it('has a default model that the catalog knows and proposes', () => {
    expect(findModel('openai', DEFAULT_MODEL)?.proposed).toBe(true);
  });

  let fake: FakeLlm;
  beforeEach(async () => {
    fake = await startFakeLlm();
  });
  afterEach(() => fake.close());

  const twoCalls: FakeReply['toolCalls'] = [
    { name: 'search_products', input: { query: 'lamp' } },
    { name: 'search_products', input: { query: 'desk' } },
  ];
  const quirks: [string, FakeReply['quirks']][] = [
    ['sends whole calls', { wholeToolCalls: true }],
    ['sends whole calls that all have index 0', { wholeToolCalls: true, zeroIndexes: true }],
    ['streams calls that all have index 0', { zeroIndexes: true }],
    ['gives no ids', { noToolCallIds: true }],
    ['gives neither ids nor indexes', { wholeToolCalls: true, noToolCallIds: true, zeroIndexes: true }],
    ['says stop after calls', { stopAfterToolCalls: true }],
    ['counts no tokens', { noUsage: true }],
  ];

  it.each(quirks)('understands a server that %s', async (_what, quirk) => {
    fake.setScript([{ type: 'reply', toolCalls: twoCalls, quirks: quirk, pieceLength: 4 }]);
    const provider = createOpenAiProvider({ baseUrl: fake.url, model: 'qwen3:8b' });
    const events = await collect(provider, makeRequest());
    const calls = callsOf(events);
    expect(calls.map((call) => call.input)).toEqual([{ query: 'lamp' }, { query: 'desk' }]);
    expect(new Set(calls.map((call) => call.id)).size).toBe(2);
    expect(calls.every((call) => call.id.length > 0)).toBe(true);
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'tool-calls' });
    expect(events.filter((event) => event.type === 'usage')).toHaveLength(quirk?.noUsage ? 0 : 1);
  });

  it('tells calls without arguments apart by their ids alone', async () => {
    const calls = [{ name: 'request_human' }, { name: 'search_products', input: { query: 'lamp' } }];
    fake.setScript([
      { type: 'reply', toolCalls: calls, quirks: { wholeToolCalls: true, zeroIndexes: true } },
    ]);
    const provider = createOpenAiProvider({ baseUrl: fake.url, model: 'qwen3:8b' });
    const received = callsOf(await collect(provider, makeRequest()));
    expect(received.map((call) => [call.name, call.input])).toEqual([
      ['request_human', {}],
      ['search_products', { query: 'lamp' }],
    ]);
  });

  it('reports a content filter that left no words', async () => {
    fake.setScript([{ type: 'reply', finish: 'refusal' }]);
    const provider = createOpenAiProvider({ baseUrl: fake.url, model: 'qwen3:8b' });
    expect((await collect(provider, makeRequest())).at(-1)).toEqual({ type: 'finish', reason: 'refusal' });
  });

  it('needs no key for a server of one’s own, and adds /v1 to a bare address', async () => {
    fake.setScript([{ type: 'reply', text: 'Hi.' }]);
    const provider = createOpenAiProvider({ baseUrl: `${fake.url}/`, model: 'qwen3:8b' });
    expect(textOf(await collect(provider, makeRequest()))).toBe('Hi.');
    expect(fake.requests[0]?.headers.authorization).toBe('Bearer not-needed');
    expect(fake.requests[0]?.body).toMatchObject({ max_tokens: 800, model: 'qwen3:8b' });
    expect(fake.requests[0]?.body).not.toHaveProperty('reasoning_effort');
  });

  it.each([
    ['gpt-6.1-terra', { max_completion_tokens: 800, reasoning_effort: 'none' }],
    ['gpt-5.6-luna', { max_completion_tokens: 800, reasoning_effort: 'none' }],
    ['gpt-5-mini', { max_completion_tokens: 4_896, reasoning_effort: 'low' }],
    ['o4-mini', { max_completion_tokens: 4_896, reasoning_effort: 'low' }],
    ['gpt-4.1', { max_tokens: 800 }],
    ['gpt-oss:20b', { max_tokens: 800 }],
  ])('limits the answer of %s in the words it knows', async (name, expected) => {
    fake.setScript([{ type: 'reply', text: 'Hi.' }]);
    await collect(createOpenAiProvider({ apiKey, baseUrl: fake.url, model: name }), makeRequest());
    expect(fake.requests[0]?.violations).toEqual([]);
    expect(fake.requests[0]?.body).toMatchObject(expected);
  });

  it('tells an empty account from a rate limit', async () => {
    fake.setScript([{ type: 'fail', status: 429, errorCode: 'insufficient_quota' }]);
    const provider = createOpenAiProvider({ apiKey, baseUrl: fake.url, model });
    const classified = provider.classifyError(await failureOf(collect(provider, makeRequest())));
    expect(classified).toMatchObject({ kind: 'auth', userMessage: expect.stringMatching(/no credit left/) });
  });

  it('says that a server cannot be reached', async () => {
    const { url } = fake;
    await fake.close();
    const provider = createOpenAiProvider({ baseUrl: url, model: 'qwen3:8b' });
    const classified = provider.classifyError(await failureOf(collect(provider, makeRequest())));
    expect(classified.kind).toBe('network');
    expect(classified.userMessage).toContain(new URL(url).host);
  });

  it('says what is missing or not allowed', () => {
    expect(() => createOpenAiProvider({})).toThrow(/Enter the API key/);
    expect(() => createOpenAiProvider({ baseUrl: 'https://api.openai.com/v1' })).toThrow(/Enter the API key/);
    expect(() => createOpenAiProvider({ baseUrl: 'http://localhost:11434' })).toThrow(/name of a model/);
    expect(() => createOpenAiProvider({ baseUrl: 'localhost:11434', model })).toThrow(/http:\/\/ or https/);
    expect(createOpenAiProvider({ apiKey }).model).toBe('gpt-6.1-terra');
  });
});

describe('the OpenAI adapter against another maker’s mock', () => {
  let mock: LLMock;
  beforeEach(async () => {
    mock = new LLMock({ port: 0 });
    await mock.start();
  });
  afterEach(() => mock.stop());

  it('reads its text, tool calls, usage and errors', async () => {
    mock.onMessage('hello', { content: 'Hi there!' });
    mock.onMessage('lamp', { toolCalls: [{ name: 'search_products', arguments: '{"query":"lamp"}' }] });
    mock.onMessage('busy', { error: { message: 'Slow down', type: 'rate_limit_error' }, status: 429 });
    const provider = createOpenAiProvider({ apiKey, model, baseUrl: `${mock.url}/v1` });
    const ask = (text: string) => collect(provider, makeRequest({ messages: [{ role: 'user', text }] }));

    const greeted = await ask('hello');
    expect(textOf(greeted)).toBe('Hi there!');
    expect(greeted.some((event) => event.type === 'usage' && event.outputTokens > 0)).toBe(true);
    expect(callsOf(await ask('a lamp'))).toMatchObject([
      { name: 'search_products', input: { query: 'lamp' } },
    ]);
    expect(provider.classifyError(await failureOf(ask('busy'))).kind).toBe('overloaded');
  });
});
