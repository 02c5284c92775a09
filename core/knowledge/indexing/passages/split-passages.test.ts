import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PASSAGE_CHARACTERS, splitPassages } from './split-passages';

describe('passages of a text', () => {
  it('carry the headings that they stand under', () => {
    const passages = splitPassages(
      '# Shipping\n\nWe ship daily.\n\n## Abroad\n\nTo Norway too.\n\n## Express\n\nNext day.\n\n# Returns\n\n30 days.',
    );
    expect(passages).toEqual([
      { heading: 'Shipping', text: 'We ship daily.' },
      { heading: 'Shipping › Abroad', text: 'To Norway too.' },
      { heading: 'Shipping › Express', text: 'Next day.' },
      { heading: 'Returns', text: '30 days.' },
    ]);
  });

  it('hold plain text: marks go, link texts stay', () => {
    const [passage] = splitPassages(
      'You have **30 days**, see [our *policy*](https://x.example/a) & `code` &amp; more.',
    );
    expect(passage?.text).toBe('You have 30 days, see our policy & code & more.');
  });

  it('keep lists and tables readable', () => {
    const [list] = splitPassages('Accepted:\n\n- Visa\n- PayPal\n\n1. Pack\n2. Send');
    expect(list?.text).toBe('Accepted:\n• Visa\n• PayPal\n1. Pack\n2. Send');
    const [table] = splitPassages('| Country | Cost |\n|---|---|\n| France | €9 |\n| Spain | €12 |');
    expect(table?.text).toBe('Country: France; Cost: €9\nCountry: Spain; Cost: €12');
  });

  it('put short neighbours together and cut long blocks between sentences', () => {
    const sentence = 'Every parcel is packed by hand in our small warehouse near the river.';
    const passages = splitPassages(Array.from({ length: 20 }, () => sentence).join(' '));
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_CHARACTERS);
      expect(text).toMatch(/river\.$/);
    }
  });

  it('has none for a text without words', () => {
    expect(splitPassages('')).toEqual([]);
    expect(splitPassages('---\n\n***\n\n![](x.png)')).toEqual([]);
  });

  it('loses no word and stays within the limit, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zäöü]{1,12}[.,!?]?$/), { maxLength: 400 }), (words) => {
        const passages = splitPassages(words.join(' '));
        const kept = passages.flatMap(({ text }) => text.split(/\s+/)).filter(Boolean);
        expect(kept).toEqual(words);
        for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_CHARACTERS);
      }),
    );
  });

  it('halves no character', () => {
    for (const { text } of splitPassages('🙂'.repeat(1_000))) expect(text.isWellFormed()).toBe(true);
  });
});
