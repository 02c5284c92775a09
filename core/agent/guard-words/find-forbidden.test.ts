import { expect, it } from 'vitest';
import { findForbidden, markForbidden } from './find-forbidden';

it('finds words whatever their case, accents and hyphens', () => {
  const list = ['cheap', 'best price', 'à vie', 'guarantee*'];
  expect(findForbidden('Our BEST-PRICE promise', list)).toEqual(['best price']);
  expect(findForbidden('garanti A VIE', list)).toEqual(['à vie']);
  expect(findForbidden('It is guaranteed.', list)).toEqual(['guarantee*']);
});

it('finds what emphasis and invisible characters take apart', () => {
  expect(findForbidden('very che\u00adap, che\u200bap and **ch**eap', ['cheap'])).toEqual(['cheap']);
  for (const text of ['che\u00adap', 'che\u200bap', '**ch**eap', 'ｃｈｅａｐ'])
    expect(findForbidden(text, ['cheap'])).toEqual(['cheap']);
});

it('does not find parts of words, and nothing in an empty list', () => {
  expect(findForbidden('The cheapest one', ['cheap'])).toEqual([]);
  expect(findForbidden('anything', [])).toEqual([]);
  expect(findForbidden('anything', ['', '*', '!!'])).toEqual([]);
});

it('marks a sentence for the guard', () => {
  expect(markForbidden('Very cheap.', ['cheap'])).toMatchObject([{ kind: 'forbidden', text: 'cheap' }]);
});
