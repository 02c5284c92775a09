import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askForJson } from './ask-for-json';
import type { LlmProvider, LlmRequest } from './llm-provider';
import { toStructuredSchema } from './structured-schema';

const store: LlmRequest['store'] = {
  storeName: 'Fern',
  assistantName: 'Ada',
  currency: 'EUR',
  locale: 'en',
  language: 'en',
  personality: 'friendly',
};

function providerOf(answer: string | Error): LlmProvider {
  return {
    id: 'openai',
    model: 'test',
    async *stream() {
      yield { type: 'usage', inputTokens: 7, outputTokens: 2 };
      if (answer instanceof Error) throw answer;
      yield { type: 'text', delta: answer };
      yield { type: 'finish', reason: 'stop' };
    },
    classifyError: () => ({ kind: 'network', userMessage: 'It could not be reached.' }),
  };
}

async function ask(answer: string | Error) {
  let inputTokens = 0;
  const schema = z.object({ summary: z.string() });
  const question = { name: 'summary', schema, system: 'Sum up.', text: 'x', maxOutputTokens: 99, store };
  const value = await askForJson(providerOf(answer), question, AbortSignal.timeout(5_000), (used) => {
    inputTokens = used.inputTokens;
  }).catch((error: Error) => error);
  return { value, inputTokens };
}

describe('askForJson', () => {
  it.each([
    '{"summary":"A lamp."}',
    '```json\n{"summary": "A lamp."}\n```',
    'Here you are: {"summary":"A lamp."} Anything else?',
  ])('reads %s', async (answer) => {
    expect(await ask(answer)).toEqual({ value: { summary: 'A lamp.' }, inputTokens: 7 });
  });

  it.each(['', 'no', '{"summary":', '{"summary":3}', '[]'])('refuses "%s", and counts it', async (answer) => {
    const { value, inputTokens } = await ask(answer);
    expect(value).toMatchObject({ code: 'provider_failed' });
    expect(inputTokens).toBe(7);
  });

  it('tells a provider’s failure in its words', async () => {
    const { value, inputTokens } = await ask(new Error('secret'));
    expect(value).toMatchObject({ userMessage: 'It could not be reached.' });
    expect(inputTokens).toBe(7);
  });
});

describe('toStructuredSchema', () => {
  it('leaves out what vendors refuse, but no field of that name', () => {
    const schema = z.object({ default: z.string().max(5), list: z.array(z.number().min(1)).max(3) });
    expect(toStructuredSchema(z.toJSONSchema(schema) as Record<string, unknown>)).toEqual({
      type: 'object',
      properties: {
        default: { type: 'string' },
        list: { type: 'array', items: { type: 'number' } },
      },
      required: ['default', 'list'],
      additionalProperties: false,
    });
  });
});
