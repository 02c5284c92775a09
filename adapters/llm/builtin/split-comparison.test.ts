import { describe, expect, it } from 'vitest';
import { splitComparison } from './split-comparison';

describe('splitComparison', () => {
  it.each([
    ['Compare the Alpine tent and the Ridge tent', ['Alpine tent', 'Ridge tent']],
    ['what is the difference between Fjord mug and Camp mug?', ['Fjord mug', 'Camp mug']],
    ['Timber grinder vs. Atlas grinder', ['Timber grinder', 'Atlas grinder']],
  ])('is sure of %s', (question, sides) => {
    expect(splitComparison(question)).toEqual({ sides, sure: true });
  });

  it.each([
    ['which is better: the wool hat or the fleece hat?', ['wool hat', 'fleece hat']],
    ['which mat is warmer, Cloud Light or Cloud Warm?', ['Cloud Light', 'Cloud Warm']],
    ['Firn or Drizzle for a day of rain?', ['Firn', 'Drizzle']],
  ])('takes %s for a comparison, perhaps', (question, sides) => {
    expect(splitComparison(question)).toEqual({ sides, sure: false });
  });

  it.each([
    'do you have tents and mugs?',
    'compare',
    'which one is better?',
    'do you ship to Spain or to Italy?',
  ])('finds no pair in %j', (question) => {
    expect(splitComparison(question)).toBeNull();
  });

  it('takes no time over a text that is made to take long', () => {
    const startedAt = performance.now();
    for (const length of [150, 3900]) splitComparison(`a or ${'x'.repeat(length)} or b c d e f`);
    splitComparison(`compare${' '.repeat(3900)}x`);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});
