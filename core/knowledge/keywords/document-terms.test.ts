import { describe, expect, it } from 'vitest';
import { documentTerms } from './document-terms';

const termsOf = (title: string) => [...documentTerms([title, '', '']).counts.keys()];

describe('the terms of a chunk', () => {
  it('counts each term by field', () => {
    const { counts, lengths } = documentTerms(['Red shoes', 'Red, red leather', 'shoe']);
    expect(counts.get('red')).toEqual([1, 2, 0]);
    expect(counts.get('shoe')).toEqual([1, 0, 1]);
    expect(lengths).toEqual([2, 3, 1]);
  });

  it('folds case, accents, ligatures and trade-mark signs', () => {
    expect(termsOf('Crème BRÛLÉE Velocity™ Straße')).toEqual(['creme', 'brulee', 'velocity', 'strasse']);
  });

  it('knows hyphenated words and model numbers in one piece too', () => {
    expect(termsOf('Wi-Fi T-shirts DCS-8325LH')).toEqual(
      expect.arrayContaining(['wi', 'fi', 'wifi', 'tshirt', 'dcs', '8325lh', 'dcs8325lh']),
    );
  });

  it('does not glue numbers', () => {
    expect(termsOf('2010-2020, 1.5')).toEqual(['2010', '2020', '1', '5']);
  });

  it('stays bounded for huge texts', () => {
    const words = Array.from({ length: 50_000 }, (_, i) => `word${i}`).join(' ');
    const { counts } = documentTerms([words, words, 'y'.repeat(100_000)]);
    expect(counts.size).toBeLessThanOrEqual(2_000);
  });
});
