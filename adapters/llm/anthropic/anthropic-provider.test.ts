import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findModel } from '@/core/llm/model-catalog';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { describeLlmProvider } from '../llm-provider.contract';
import {
  callsOf,
  collect,
  failureOf,
  makeRequest,
  resultOf,
  textOf,
  type VendorHarness,
} from '../provider-harness';
import { describeVendorProvider } from '../vendor-provider.contract';
import { createAnthropicProvider } from './anthropic-provider';
import { DEFAULT_MODEL } from './model-settings';

const apiKey = 'sk-ant-secret-of-the-owner';

async function makeHarness(): Promise<VendorHarness> {
  const fake = await startFakeLlm({ acceptKey: apiKey });
  return {
    provider: createAnthropicProvider({ apiKey, baseUrl: fake.url }),
    vendor: { setScript: fake.setScript, requests: fake.requests, apiKey },
    close: fake.close,
  };
}

describeLlmProvider('anthropic', makeHarness);
describeVendorProvider('anthropic', makeHarness);

describe('the Anthropic adapter', () => {
  it('has a default model that the catalog knows and proposes', () => {
    expect(findModel('anthropic', DEFAULT_MODEL)?.proposed).toBe(true);
  });

  let fake: FakeLlm;
  beforeEach(async () => {
    fake = await startFakeLlm();
  });
  afterEach(() => fake.close());

  it('marks system prompt and tools for the cache', async () => {
    fake.setScript([{ type: 'reply', text: 'Yes.' }]);
    await collect(createAnthropicProvider({ apiKey, baseUrl: fake.url }), makeRequest());
    const body = fake.requests[0]?.body as { system: object[]; tools: object[] };
    expect(body.system.at(-1)).toMatchObject({ cache_control: { type: 'ephemeral' } });
    expect(body.tools.at(-1)).toMatchObject({ cache_control: { type: 'ephemeral' } });
    expect(body.tools[0]).not.toHaveProperty('cache_control');
  });

  it('marks the end of the history for the cache, and moves the mark on with every call', async () => {
    const call = { id: 'a', name: 'search_products', input: {} };
    fake.setScript([
      { type: 'reply', text: 'Yes.' },
      { type: 'reply', text: 'Yes.' },
    ]);
    const provider = createAnthropicProvider({ apiKey, baseUrl: fake.url });
    const request = makeRequest();
    await collect(provider, request);
    request.messages.push({ role: 'assistant', text: '', toolCalls: [call] }, resultOf(call, ['lamp']));
    await collect(provider, request);
    const marks = fake.requests.map(({ body }) =>
      (body.messages as { content: object[] }[]).map(
        ({ content }) => content.filter((block) => 'cache_control' in block).length,
      ),
    );
    expect(marks).toEqual([[1], [0, 0, 1]]);
    expect(fake.requests.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('tells what was read from the cache and what was written to it', async () => {
    fake.setScript([
      {
        type: 'reply',
        text: 'Yes.',
        usage: { inputTokens: 900, outputTokens: 3, cachedTokens: 500, writtenTokens: 300 },
      },
    ]);
    const events = await collect(createAnthropicProvider({ apiKey, baseUrl: fake.url }), makeRequest());
    expect(events.find(({ type }) => type === 'usage')).toEqual({
      type: 'usage',
      inputTokens: 900,
      outputTokens: 3,
      cachedTokens: 500,
      cacheWriteTokens: 300,
    });
  });

  it('marks a failed tool call as such and merges results into one message', async () => {
    fake.setScript([{ type: 'reply', text: 'Yes.' }]);
    const calls = ['a', 'b'].map((id) => ({ id, name: 'search_products', input: {} }));
    const [first, second] = calls;
    if (!first || !second) return;
    const messages = [
      { role: 'user' as const, text: 'Lamps?' },
      { role: 'assistant' as const, text: '', toolCalls: calls },
      resultOf(first, 'down', true),
      resultOf(second, { items: [] }),
      { role: 'user' as const, text: 'And?' },
    ];
    await collect(createAnthropicProvider({ apiKey, baseUrl: fake.url }), makeRequest({ messages }));
    const sent = fake.requests[0]?.body.messages as { content: unknown[] }[];
    expect(sent).toHaveLength(3);
    expect(sent[2]?.content).toEqual([
      { type: 'tool_result', tool_use_id: 'a', content: 'down', is_error: true },
      { type: 'tool_result', tool_use_id: 'b', content: '{"items":[]}' },
      { type: 'text', text: 'And?', cache_control: { type: 'ephemeral' } },
    ]);
  });

  it('never shows thinking, and gives it back with the tool results', async () => {
    fake.setScript([
      {
        type: 'reply',
        thinking: 'They want a lamp.',
        text: 'One moment.',
        toolCalls: [{ name: 'search_products', input: { query: 'lamp' } }],
      },
      { type: 'reply', text: 'Here it is.' },
    ]);
    const provider = createAnthropicProvider({ apiKey, baseUrl: fake.url });
    const request = makeRequest();
    const asked = await collect(provider, request);
    expect(textOf(asked)).toBe('One moment.');
    const calls = callsOf(asked);
    request.messages.push({ role: 'assistant', text: 'One moment.', toolCalls: calls });
    for (const call of calls) request.messages.push(resultOf(call, []));
    expect(textOf(await collect(provider, request))).toBe('Here it is.');
    expect(JSON.stringify(fake.requests[1]?.body)).toContain('They want a lamp.');
  });

  it('leaves thinking out once something before it has changed', async () => {
    fake.setScript((_request, index) =>
      index === 0
        ? { type: 'reply', thinking: 'A lamp.', toolCalls: [{ name: 'request_human' }] }
        : { type: 'reply', text: 'Here.' },
    );
    const provider = createAnthropicProvider({ apiKey, baseUrl: fake.url });
    const request = makeRequest();
    const calls = callsOf(await collect(provider, request));
    request.messages.push({ role: 'assistant', text: '', toolCalls: calls });
    for (const call of calls) request.messages.push(resultOf(call, []));
    await failureOf(collect(provider, { ...request, system: 'You are someone else.' }));
    expect(JSON.stringify(fake.requests[1]?.body)).not.toContain('A lamp.');
  });

  it('leaves thinking out when the caller ran only some of the tool calls', async () => {
    const lookUp = { name: 'search_products', input: { query: 'lamp' } };
    fake.setScript([{ type: 'reply', thinking: 'A lamp.', toolCalls: [lookUp, lookUp] }]);
    const provider = createAnthropicProvider({ apiKey, baseUrl: fake.url });
    const request = makeRequest();
    const [ran] = callsOf(await collect(provider, request));
    if (!ran) return expect.unreachable('there were two');
    request.messages.push({ role: 'assistant', text: '', toolCalls: [ran] }, resultOf(ran, []));
    await failureOf(collect(provider, request));
    const sent = JSON.stringify(fake.requests[1]?.body.messages);
    expect(sent).not.toContain('A lamp.');
    expect(sent.split('"type":"tool_use"')).toHaveLength(2);
  });

  it.each([
    [undefined, 'claude-sonnet-5-5', { type: 'between_tools' }, { effort: 'medium' }, 800],
    ['claude-haiku-5-5', 'claude-haiku-5-5', { type: 'disabled' }, undefined, 800],
    ['claude-opus-5-5', 'claude-opus-5-5', undefined, { effort: 'low' }, 4_896],
    ['claude-fable-5-2', 'claude-fable-5-2', undefined, { effort: 'low' }, 4_896],
    ['claude-haiku-4-5', 'claude-haiku-4-5', undefined, undefined, 800],
    ['someone-elses-model', 'someone-elses-model', undefined, undefined, 800],
  ])('asks model %s for as little thinking as it allows', async (model, sent, thinking, effort, limit) => {
    fake.setScript([{ type: 'reply', text: 'Yes.' }]);
    const provider = createAnthropicProvider({ apiKey, baseUrl: `${fake.url}/v1/`, model });
    await collect(provider, makeRequest());
    const body = fake.requests[0]?.body;
    expect([provider.model, body?.model]).toEqual([sent, sent]);
    expect(body?.thinking).toEqual(thinking);
    expect(body?.output_config).toEqual(effort);
    expect(body?.max_tokens).toBe(limit);
  });

  it('tells an empty account from a bad request', async () => {
    fake.setScript([
      { type: 'fail', status: 400, message: 'Your credit balance is too low to access the API.' },
    ]);
    const provider = createAnthropicProvider({ apiKey, baseUrl: fake.url });
    const classified = provider.classifyError(await failureOf(collect(provider, makeRequest())));
    expect(classified).toMatchObject({ kind: 'auth', userMessage: expect.stringMatching(/no credit left/) });
  });

  it('wants a key, and a base URL that is allowed', () => {
    expect(() => createAnthropicProvider({ apiKey: '  ' })).toThrow(/Enter the API key/);
    expect(() => createAnthropicProvider({ apiKey, baseUrl: 'http://169.254.169.254/' })).toThrow(
      /points to/,
    );
  });
});

describe('the Anthropic adapter against another maker’s mock', () => {
  let mock: LLMock;
  beforeEach(async () => {
    mock = new LLMock({ port: 0 });
    await mock.start();
  });
  afterEach(() => mock.stop());

  it('reads its text, tool calls and errors', async () => {
    mock.onMessage('hello', { content: 'Hi there!' });
    mock.onMessage('lamp', { toolCalls: [{ name: 'search_products', arguments: '{"query":"lamp"}' }] });
    mock.onMessage('busy', { error: { message: 'Overloaded', type: 'overloaded_error' }, status: 529 });
    const provider = createAnthropicProvider({ apiKey, baseUrl: mock.url });
    const ask = (text: string) => collect(provider, makeRequest({ messages: [{ role: 'user', text }] }));

    expect(textOf(await ask('hello'))).toBe('Hi there!');
    expect(callsOf(await ask('a lamp'))).toMatchObject([
      { name: 'search_products', input: { query: 'lamp' } },
    ]);
    expect(provider.classifyError(await failureOf(ask('busy'))).kind).toBe('overloaded');
  });
});
