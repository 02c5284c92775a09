import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LlmMessage } from './llm-provider';
import { pairToolMessages } from './pair-tool-messages';

const call = (id: string) => ({ id, name: 'search_products', input: {} });
const asks = (...ids: string[]): LlmMessage => ({ role: 'assistant', text: '', toolCalls: ids.map(call) });
const says = (text: string): LlmMessage => ({ role: 'user', text });
const result = (id: string, output: unknown = []): LlmMessage => ({
  role: 'tool',
  toolCallId: id,
  name: 'search_products',
  output,
});

describe('pairToolMessages', () => {
  it('leaves a well-formed history alone', () => {
    const history = [
      says('Hi'),
      asks('a', 'b'),
      result('a'),
      result('b'),
      says('And?'),
      asks('c'),
      result('c'),
    ];
    expect(pairToolMessages(history)).toEqual(history);
  });

  it('answers calls that were interrupted', () => {
    const [, answered] = pairToolMessages([asks('a'), says('Hello?')]);
    expect(answered).toMatchObject({ role: 'tool', toolCallId: 'a', isError: true });
  });

  it('drops results without a call and second results', () => {
    expect(pairToolMessages([result('x'), says('Hi'), asks('a'), result('a', 1), result('a', 2)])).toEqual([
      says('Hi'),
      asks('a'),
      result('a', 1),
    ]);
  });

  it('puts results behind their calls, in the order of the calls', () => {
    expect(pairToolMessages([asks('a', 'b'), says('Hello?'), result('b'), result('a')])).toEqual([
      asks('a', 'b'),
      result('a'),
      result('b'),
      says('Hello?'),
    ]);
  });

  it('keeps calls apart that bear the same id in different answers', () => {
    const history = [asks('call_0'), result('call_0', 'first'), asks('call_0'), result('call_0', 'second')];
    expect(pairToolMessages(history)).toEqual(history);
    const [, interrupted, , second] = pairToolMessages([
      asks('call_0'),
      asks('call_0'),
      result('call_0', 'second'),
    ]);
    expect(interrupted).toMatchObject({ isError: true });
    expect(second).toMatchObject({ output: 'second' });
  });

  it('makes any history such that each answer’s calls have their results right behind it', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const message = fc.oneof(
      fc.string().map(says),
      fc.uniqueArray(id, { minLength: 0, maxLength: 3 }).map((ids) => asks(...ids)),
      id.map((one) => result(one)),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (history) => {
        const paired = pairToolMessages(history);
        let awaited: string[] = [];
        for (const one of paired) {
          if (one.role === 'tool') expect(one.toolCallId).toBe(awaited.shift());
          else expect(awaited).toEqual([]);
          if (one.role === 'assistant') awaited = (one.toolCalls ?? []).map((made) => made.id);
        }
        expect(awaited).toEqual([]);
        const spoken = (list: LlmMessage[]) => list.filter((one) => one.role !== 'tool');
        expect(spoken(paired)).toEqual(spoken(history));
        expect(pairToolMessages(paired)).toEqual(paired);
      }),
    );
  });
});
