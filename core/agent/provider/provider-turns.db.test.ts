import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it } from 'vitest';
import type { FakeScript, FakeStep } from '@/e2e/fakes/llm/fake-llm-script';
import { setUpAgentWorld } from '../testing/set-up-agent-world';
import { streamWithRetry } from './call-with-retry';

// Whole turns over HTTP with both SDKs: what a shopper gets when a vendor behaves well, badly, or not at all.

const world = setUpAgentWorld({ name: 'Fern' });

const VENDORS = [
  ['anthropic', 'claude-sonnet-5-5'],
  ['openai', 'gpt-4.1'],
] as const;
type Vendor = (typeof VENDORS)[number][0];

async function connect(provider: Vendor, model: string, baseUrl: string): Promise<void> {
  const encryptedKey = world.ctx.secrets.encrypt('sk-of-the-test');
  await world.ctx.db.providerCredential.create({
    data: { storeId: world.store.storeId, provider, model, encryptedKey, baseUrl },
  });
  await world.ctx.db.assistant.updateMany({ where: { storeId: world.store.storeId }, data: { provider } });
}

const question = (text: string, conversationId?: string) => world.ask(text, { conversationId });

const lookUp = (query: string) => ({ name: 'search_products', input: { query } });
const DONE: FakeStep = { type: 'reply', text: 'I looked, and found none of these.' };

describe.each(VENDORS)('a turn with %s', (provider, model) => {
  const askWith = async (script: FakeScript, text = 'Do you have tents?') => {
    world.fake.setScript(script);
    await connect(provider, model, provider === 'openai' ? `${world.fake.url}/v1` : world.fake.url);
    return question(text);
  };
  const events = async () =>
    (await world.ctx.db.conversationEvent.findMany({ where: { storeId: world.store.storeId } })).map(
      ({ type }) => type,
    );
  const violations = () => world.fake.requests.flatMap((request) => request.violations);
  const sent = (index: number) => JSON.stringify(world.fake.requests[index]?.body.messages);

  it('runs parallel calls, and tells the model which of them failed', async () => {
    const calls = [
      lookUp('tent'),
      { name: 'get_product', input: { product_id: 'no such' } },
      lookUp('stove'),
    ];
    const answer = await askWith([{ type: 'reply', text: 'Let me look.', toolCalls: calls }, DONE]);
    expect(answer.answer).toContain('found none');
    expect(answer.usage.provider).toBe(provider);
    const runs = await world.ctx.db.toolCall.findMany({
      where: { storeId: world.store.storeId },
      orderBy: { position: 'asc' },
    });
    expect(runs.map(({ name, error }) => [name, error === null])).toEqual([
      ['search_products', true],
      ['get_product', false],
      ['search_products', true],
    ]);
    expect(violations()).toEqual([]);
  });

  it('lets the model mend malformed arguments', async () => {
    const answer = await askWith([
      { type: 'reply', toolCalls: [{ name: 'search_products', rawInput: '{"query": "te' }] },
      { type: 'reply', toolCalls: [lookUp('tent')] },
      DONE,
    ]);
    expect(answer.usage.provider).toBe(provider);
    expect(sent(1)).toContain('does not fit');
    expect(violations()).toEqual([]);
  });

  it.each<[string, FakeStep]>([
    ['429', { type: 'fail', status: 429, retryAfter: '0' }],
    ['500', { type: 'fail', status: 500, retryAfter: '0' }],
    ['503', { type: 'fail', status: 503, retryAfter: '0' }],
    ['529', { type: 'fail', status: 529, retryAfter: '0' }],
    [
      'a cut answer',
      { type: 'reply', text: 'We have many fine', pieceLength: 4, break: { afterPieces: 1, how: 'cut' } },
    ],
    [
      'a clean end in mid-answer',
      { type: 'reply', text: 'We have many fine', pieceLength: 4, break: { afterPieces: 1, how: 'end' } },
    ],
    ['a closed connection', { type: 'drop' }],
  ])('gets over %s', async (_what, step) => {
    const answer = await askWith([step, DONE]);
    expect(answer.answer).toBe('I looked, and found none of these.');
    expect(await events()).toContain('provider_retried');
    expect(await events()).not.toContain('provider_fell_back');
  });

  it('does not wait for a slow first word, nor for one in mid-answer', async () => {
    const baseUrl = provider === 'openai' ? `${world.fake.url}/v1` : world.fake.url;
    world.fake.setScript([
      { type: 'hang' },
      { type: 'reply', text: 'We have', pieceLength: 4, break: { afterPieces: 1, how: 'hang' } },
      DONE,
    ]);
    const { signal } = new AbortController();
    const stream = streamWithRetry({
      provider: world.ctx.llm.create(provider, { apiKey: 'sk-of-the-test', baseUrl, model }),
      request: {
        system: 'Be kind.',
        messages: [{ role: 'user', text: 'Tents?' }],
        tools: [],
        maxOutputTokens: 100,
        store: {
          storeName: 'Fern',
          assistantName: 'Ada',
          currency: 'EUR',
          locale: 'en',
          language: 'en',
          personality: 'friendly',
        },
      },
      signal,
      policy: { firstEventTimeoutMs: 400, idleTimeoutMs: 400, baseDelayMs: 1 },
    });
    let text = '';
    for await (const event of stream) {
      if (event.type === 'reset') text = '';
      if (event.type === 'text') text += event.delta;
    }
    expect(text).toBe('I looked, and found none of these.');
    expect(await Promise.all(world.fake.requests.slice(0, 2).map(({ ended }) => ended))).toEqual([
      'hung-up',
      'hung-up',
    ]);
  });

  it.each<[string, FakeStep]>([
    ['stays overloaded', { type: 'fail', status: 529, retryAfter: '0' }],
    ['refuses the key', { type: 'fail', status: 401 }],
    ['wants a long wait', { type: 'fail', status: 429, retryAfter: '120' }],
    ['refuses to speak', { type: 'reply', text: '', finish: 'refusal' }],
  ])('lets the built-in answerer step in when the vendor %s', async (_what, step) => {
    const answer = await askWith(() => step);
    expect(answer.usage.provider).toBe('builtin');
    expect(answer.answer).not.toBe('');
    expect(await events()).toContain('provider_fell_back');
  });

  it('shortens a conversation that is too long for the model, and tries once more', async () => {
    const first = await askWith([DONE], 'I want a red tent. It has to be light.');
    const tooLong: FakeStep =
      provider === 'openai'
        ? {
            type: 'fail',
            status: 400,
            errorCode: 'context_length_exceeded',
            message: 'maximum context length',
          }
        : { type: 'fail', status: 400, message: 'prompt is too long: 210000 tokens > 200000 maximum' };
    world.fake.setScript([tooLong, DONE]);
    const answer = await question('And which colours are there?', first.conversation_id);
    expect(answer.usage.provider).toBe(provider);
    expect(sent(1)).toContain('a red tent');
    expect(sent(2)).not.toContain('a red tent');
    expect(sent(2)).toContain('which colours');
  });

  it('falls back when even the short one is too long, and leaves the model in use', async () => {
    const answer = await askWith(() => ({ type: 'fail', status: 413 }));
    expect(answer.usage.provider).toBe('builtin');
    expect(world.fake.requests).toHaveLength(2);
    world.fake.setScript([DONE]);
    expect((await question('And stoves?')).usage.provider).toBe(provider);
  });

  it('obeys the store’s own limits of tool calls and tokens', async () => {
    await world.ctx.db.store.update({
      where: { id: world.store.storeId },
      data: { agentSettings: { toolCallsPerTurn: 2, maxOutputTokens: 321 } },
    });
    const answer = await askWith((request) =>
      /"(tools|tool_choice)":/.test(JSON.stringify(request.body)) &&
      !/"type":"none"/.test(JSON.stringify(request.body))
        ? { type: 'reply', toolCalls: [lookUp('tent'), lookUp('stove'), lookUp('rope')] }
        : DONE,
    );
    expect(answer.answer).toContain('found none');
    expect(await world.ctx.db.toolCall.count({ where: { storeId: world.store.storeId } })).toBe(2);
    const [request] = world.fake.requests;
    expect(request?.body.max_tokens ?? request?.body.max_completion_tokens).toBe(321);
    expect(violations()).toEqual([]);
  });

  it('speaks with another maker’s mock too: text, tools, and an overload that stays', async () => {
    const mock = new LLMock({ port: 0 });
    await mock.start();
    try {
      mock.onMessage('busy', { error: { message: 'Overloaded', type: 'overloaded_error' }, status: 401 });
      mock.onMessage('hello', { content: 'Hi, what are you looking for?' });
      await connect(provider, model, provider === 'openai' ? `${mock.url}/v1` : mock.url);
      expect(await question('hello')).toMatchObject({
        answer: 'Hi, what are you looking for?',
        usage: { provider },
      });
      expect((await question('busy')).usage.provider).toBe('builtin');
    } finally {
      await mock.stop();
    }
  });
});
