import { expect, it } from 'vitest';
import { unwantedWords, withoutUnwanted } from './unwanted-words';

const PEDALS = [{ title: 'Latch Clip Pedals' }, { title: 'Slab Flat Pedals' }];

it('reads what a wish leaves out', () => {
  expect(unwantedWords('pedals but not clip ones')).toEqual(['clip']);
  expect(unwantedWords('a shampoo, not the dandruff one')).toEqual(['dandruff']);
  expect(unwantedWords('a warm hat')).toEqual([]);
});

it('leaves those products out, unless nothing would be left', () => {
  expect(withoutUnwanted('pedals, not clip', PEDALS)).toEqual([{ title: 'Slab Flat Pedals' }]);
  expect(withoutUnwanted('not pedals', PEDALS)).toEqual(PEDALS);
});
