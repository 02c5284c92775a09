import { describe, expect, it } from 'vitest';
import { evaluateHandOff } from '@/e2e/evals/handoff';
import { isAskedAgain } from './is-asked-again';
import { summarizeTried } from './summarize-tried';

it('is right about when to call a person in at least nine times of ten', async () => {
  const figures = await evaluateHandOff(undefined);
  expect(figures.messages).toBeGreaterThanOrEqual(150);
  expect(figures.precision).toBeGreaterThanOrEqual(0.9);
  expect(figures.recall).toBeGreaterThanOrEqual(0.9);
});

describe('isAskedAgain', () => {
  const embedder = {
    id: 'test',
    dims: 2,
    // Two meanings: delivery, and everything else.
    embed: async (texts: readonly string[]) =>
      texts.map((text) => new Float32Array(/arrive|deliver/.test(text) ? [1, 0] : [0, 1])),
  };
  const ask = (text: string, ...earlier: string[]) =>
    isAskedAgain(embedder, { text, earlier, language: 'en' });

  it('counts the third time of one meaning, however it is worded', async () => {
    expect(await ask('when will it arrive?', 'when does it arrive?', 'please, will it arrive?')).toBe(true);
    expect(await ask('will red ones arrive?', 'will blue ones arrive?', 'will red ones arrive')).toBe(false);
    expect(await ask('when will it arrive?', 'when does it arrive here?')).toBe(false);
    expect(await ask('when will it arrive?', 'when does it arrive here?', 'is it blue or red?')).toBe(false);
    expect(await ask('is it in stock?', 'Is it in stock', 'is it in stock???')).toBe(true);
  });

  it('does not count short replies, addresses and numbers', async () => {
    expect(await ask('ok', 'ok', 'ok')).toBe(false);
    expect(await ask('ada@shop.example', 'ada@shop.example', 'ada@shop.example')).toBe(false);
  });

  it('leaves it when the embedder does not answer', async () => {
    const broken = { ...embedder, embed: () => Promise.reject(new Error('down')) };
    const asked = {
      text: 'when will it arrive?',
      earlier: ['does it arrive soon?', 'will it arrive now?'],
      language: 'en',
    };
    expect(await isAskedAgain(broken, asked)).toBe(false);
  });
});

it('sums up what was wanted and tried, in counts and states', () => {
  const summary = summarizeTried([
    { seq: 1, role: 'contact', text: 'Do you have a red tent?', outcome: null, tools: null },
    {
      seq: 2,
      role: 'agent',
      text: 'I am not sure.',
      outcome: 'unsure',
      tools: [
        {
          name: 'search_products',
          input: { query: 'red tent' },
          output: { products: [{}, {}] },
          error: null,
        },
        {
          name: 'find_order',
          input: { email: 'ada@shop.example' },
          output: { status: 'no_match' },
          error: null,
        },
      ],
    },
    { seq: 3, role: 'contact', text: 'a person please', outcome: null, tools: null },
  ]);
  expect(summary).toBe(
    [
      'Wanted: “a person please”',
      'Before: “Do you have a red tent?”',
      'Tried:',
      '- search products: “red tent” → 2 products',
      '- find order → no match',
      'Last answer (unsure): “I am not sure.”',
    ].join('\n'),
  );
});
