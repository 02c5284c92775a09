import { describe, expect, it } from 'vitest';
import { splitComparison } from './split-comparison';

describe('splitComparison', () => {
  it.each([
    ['Compare the Alpine tent and the Ridge tent', ['Alpine tent', 'Ridge tent']],
    ['what is the difference between Fjord mug and Camp mug?', ['Fjord mug', 'Camp mug']],
    ['Timber grinder vs. Atlas grinder', ['Timber grinder', 'Atlas grinder']],
    ['which is better: the wool hat or the fleece hat?', ['wool hat', 'fleece hat']],
  ])('%s', (question, sides) => {
    expect(splitComparison(question)).toEqual(sides);
  });

  it.each(['do you have tents and mugs?', 'compare', 'which one is better?'])(
    'finds no pair in %j',
    (question) => {
      expect(splitComparison(question)).toBeNull();
    },
  );
});
