import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeLlm, startFakeLlm } from './start-fake-llm';

const schema = { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] };
const use = { type: 'tool_use', id: 'toolu_1', name: 'search', input: {} };
const result = { type: 'tool_result', tool_use_id: 'toolu_1', content: '[]' };
const user = { role: 'user', content: 'Hi' };

const claude = { model: 'claude-sonnet-5-5', max_tokens: 100, stream: true, messages: [user] };
const gpt = { model: 'gpt-4.1', stream: true, messages: [user] };
const call = { id: 'call_1', type: 'function', function: { name: 'search', arguments: '{}' } };
const calling = { role: 'assistant', content: null, tool_calls: [call] };
const tool = { type: 'function', function: { name: 'search', parameters: schema } };

describe('the fake of the vendors’ APIs', () => {
  let fake: FakeLlm;
  beforeEach(async () => {
    fake = await startFakeLlm({ script: () => ({ type: 'reply', text: 'Hi' }) });
  });
  afterEach(() => fake.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(fake.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer key',
        'anthropic-version': '2026-10-21',
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const refusal = async (path: string, body: unknown, headers?: Record<string, string>) => {
    const response = await post(path, body, headers);
    const answer = await response.text();
    return response.status === 400
      ? String(JSON.parse(answer).error.message)
      : `${response.status} ${answer}`;
  };

  it('streams in Anthropic’s format', async () => {
    const answer = await (await post('/v1/messages', claude)).text();
    expect(answer.match(/^event: .*$/gm)?.map((line) => line.slice(7))).toEqual([
      'message_start',
      'ping',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  });

  it('streams in OpenAI’s format, with usage only when asked', async () => {
    const plain = await (await post('/v1/chat/completions', gpt)).text();
    expect(plain).toMatch(/"content":"Hi".*"finish_reason":"stop".*data: \[DONE\]\n\n$/s);
    expect(plain).not.toContain('usage');
    const counted = await post('/v1/chat/completions', { ...gpt, stream_options: { include_usage: true } });
    expect(await counted.text()).toContain('"total_tokens":15');
  });

  it.each([
    ['no version', claude, { 'anthropic-version': 'latest' }, /anthropic-version/],
    ['no limit', { ...claude, max_tokens: 0 }, {}, /max_tokens/],
    ['sampling parameters', { ...claude, temperature: 1 }, {}, /temperature: Extra inputs/],
    ['a setting that the model refuses', { ...claude, thinking: { type: 'disabled' } }, {}, /thinking.type/],
    ['no messages', { ...claude, messages: [] }, {}, /at least one message/],
    ['an empty text', { ...claude, messages: [{ role: 'user', content: '' }] }, {}, /non-empty/],
    ['roles that repeat', { ...claude, messages: [user, user] }, {}, /alternate/],
    [
      'the assistant first',
      { ...claude, messages: [{ role: 'assistant', content: 'x' }, user] },
      {},
      /first message/,
    ],
    ['a prefill', { ...claude, messages: [user, { role: 'assistant', content: 'x' }] }, {}, /prefill/],
    [
      'a call without a result',
      { ...claude, messages: [user, { role: 'assistant', content: [use] }, user] },
      {},
      /without tool_result/,
    ],
    [
      'a result without a call',
      { ...claude, messages: [{ role: 'user', content: [result] }] },
      {},
      /unexpected/,
    ],
    [
      'text before a result',
      {
        ...claude,
        messages: [
          user,
          { role: 'assistant', content: [use] },
          { role: 'user', content: [{ type: 'text', text: 'x' }, result] },
        ],
      },
      {},
      /come first/,
    ],
    [
      'a forged thought',
      {
        ...claude,
        messages: [
          user,
          { role: 'assistant', content: [{ type: 'thinking', thinking: 'x', signature: 'y' }] },
          user,
        ],
      },
      {},
      /Invalid signature/,
    ],
    [
      'tool calls without tools',
      {
        ...claude,
        messages: [user, { role: 'assistant', content: [use] }, { role: 'user', content: [result] }],
      },
      {},
      /must define tools/,
    ],
    ['a bad tool name', { ...claude, tools: [{ name: 'a b', input_schema: schema }] }, {}, /pattern/],
    [
      'a schema that is none',
      { ...claude, tools: [{ name: 'a', input_schema: { type: 'strin' } }] },
      {},
      /type/,
    ],
    [
      'five cache marks',
      { ...claude, system: Array(5).fill({ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }) },
      {},
      /maximum of 4/,
    ],
  ])('refuses to Anthropic’s API %s', async (_what, body, headers, message) => {
    expect(await refusal('/v1/messages', body, headers)).toMatch(message);
  });

  it.each([
    ['an unknown argument', { ...gpt, system: 'x' }, /Unrecognized request argument/],
    ['no model', { ...gpt, model: '' }, /model/],
    ['the old limit with a reasoning model', { ...gpt, model: 'gpt-5-mini', max_tokens: 9 }, /max_tokens/],
    ['tools with reasoning', { ...gpt, model: 'gpt-5.6-terra', tools: [tool] }, /Function tools/],
    ['an empty list of tools', { ...gpt, tools: [] }, /too short/],
    ['a call without a result', { ...gpt, messages: [user, calling, user] }, /without response/],
    ['a call without a result at the end', { ...gpt, messages: [user, calling] }, /without response/],
    [
      'a result without a call',
      { ...gpt, messages: [{ role: 'tool', tool_call_id: 'x', content: '' }] },
      /must follow/,
    ],
    [
      'an assistant without words',
      { ...gpt, messages: [{ role: 'assistant', content: null }] },
      /expected a string/,
    ],
    [
      'arguments that are not JSON',
      {
        ...gpt,
        messages: [
          user,
          { ...calling, tool_calls: [{ ...call, function: { name: 'search', arguments: '{' } }] },
          { role: 'tool', tool_call_id: 'call_1', content: '' },
        ],
      },
      /not JSON/,
    ],
    [
      'a schema with a dangling reference',
      {
        ...gpt,
        tools: [
          {
            type: 'function',
            function: { name: 'a', parameters: { ...schema, properties: { a: { $ref: '#/$defs/x' } } } },
          },
        ],
      },
      /resolves to nothing/,
    ],
  ])('refuses to OpenAI’s API %s', async (_what, body, message) => {
    expect(await refusal('/v1/chat/completions', body)).toMatch(message);
  });

  it('wants a key', async () => {
    expect((await post('/v1/messages', claude, { authorization: '' })).status).toBe(401);
  });

  it('answers 500 when the script is over', async () => {
    fake.setScript([{ type: 'reply', text: 'Hi' }]);
    expect((await post('/v1/messages', claude)).status).toBe(200);
    expect((await post('/v1/messages', claude)).status).toBe(500);
    expect(fake.requests).toHaveLength(2);
  });
});
