import { describe, expect, it } from 'vitest';
import { scenarioInputSchema } from '@/core/quality/scenarios/scenario';
import { atTestField, EMPTY_TURN, readTestValues, toTestValues } from './test-values';

describe('a test in the editor', () => {
  it('comes out as it went in', () => {
    const test = scenarioInputSchema.parse({
      title: 'Returns of sale items',
      turns: [
        {
          message: 'Can I return a sale item?',
          expect: {
            facts: ['30 days', '/free returns?/'],
            forbidden: ['no returns'],
            product: 'Two-person tent',
            tool: 'search_knowledge',
            handOff: false,
            outcome: 'answered',
          },
        },
        { message: 'I want a person', expect: { handOff: true } },
      ],
    });
    expect(scenarioInputSchema.parse(readTestValues(toTestValues(test)))).toEqual(test);
  });

  it('takes the first message for its name when it has none', () => {
    const message = `Do you deliver\nto ${'Tristan da Cunha '.repeat(20)}`;
    const { title } = readTestValues({ title: ' ', assistantId: '', turns: [{ ...EMPTY_TURN, message }] });
    expect(title).toMatch(/^Do you deliver to Tristan da Cunha .*…$/);
    expect(title.length).toBeLessThanOrEqual(120);
  });

  it('checks nothing that was left empty', () => {
    const turns = [{ ...EMPTY_TURN, message: 'Hello', product: '  ' }];
    expect(readTestValues({ title: 'Hello', assistantId: '', turns }).turns).toEqual([
      { message: 'Hello', expect: { facts: [], forbidden: [] } },
    ]);
  });

  it('finds the field of a fault', () => {
    expect(
      atTestField({ 'turns.1.expect.facts.2': 'a', 'turns.0.message': 'b', 'turns.0.expect.product': 'c' }),
    ).toEqual({ 'turns.1.facts': 'a', 'turns.0.message': 'b', 'turns.0.product': 'c' });
  });
});
