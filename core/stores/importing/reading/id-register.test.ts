import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIdRegister } from './id-register';

it('tells the row where an id stood first', () => {
  const ids = createIdRegister();
  expect(ids.note('shirt', 2)).toBeUndefined();
  expect(ids.note('mug', 3)).toBeUndefined();
  expect(ids.note('shirt', 9)).toBe(2);
  expect(ids.has('mug')).toBe(true);
  expect(ids.has('cup')).toBe(false);
});

it('tells 400,000 ids that look alike apart', () => {
  const ids = createIdRegister();
  let taken = 0;
  for (let i = 0; i < 200_000; i++) {
    if (ids.note(`product-${i}`, i + 1) !== undefined) taken++;
    if (ids.note(`${i}-0`, i + 1) !== undefined) taken++;
  }
  expect(taken).toBe(0);
  expect(ids.note('product-123456', 1)).toBe(123_457);
});

it('does what a Map does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (names) => {
      const ids = createIdRegister();
      const map = new Map<string, number>();
      names.forEach((name, i) => {
        expect(ids.note(name, i + 1)).toBe(map.get(name));
        if (!map.has(name)) map.set(name, i + 1);
      });
    }),
  );
});
