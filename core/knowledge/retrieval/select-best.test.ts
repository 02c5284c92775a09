import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectBest } from './select-best';

it('gives what sorting everything would give', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 })),
      fc.integer({ min: 1, max: 12 }),
      (numbers, count) => {
        const values = Float32Array.from(numbers);
        const chosen = selectBest(values, count).map((index) => values[index]);
        const sorted = numbers.filter((value) => value > 0).sort((a, b) => b - a);
        expect(chosen).toEqual(sorted.slice(0, count));
      },
    ),
  );
});
