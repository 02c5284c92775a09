import { expect, it } from 'vitest';
import { findForbidden, markForbidden } from './find-forbidden';

it('finds words whatever their case, accents and hyphens', () => {
  const list = ['cheap', 'best price', 'à vie', 'guarantee*'];
  expect(findForbidden('Our BEST-PRICE promise', list)).toEqual(['best price']);
  expect(findForbidden('garanti A VIE', list)).toEqual(['à vie']);
  expect(findForbidden('It is guaranteed.', list)).toEqual(['guarantee*']);
});

it('does not find parts of words, and nothing in an empty list', () => {
  expect(findForbidden('The cheapest one', ['cheap'])).toEqual([]);
  expect(findForbidden('anything', [])).toEqual([]);
  expect(findForbidden('anything', ['', '*', '!!'])).toEqual([]);
});

it('marks a sentence for the guard', () => {
  expect(markForbidden('Very cheap.', ['cheap'])).toMatchObject([{ kind: 'forbidden', text: 'cheap' }]);
});
