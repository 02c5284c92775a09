import { describe, expect, it } from 'vitest';
import { parseProductFilters, vocabularyKeys } from './parse-product-filters';
import type { VocabularyMatch } from './product-filters';

const all: VocabularyMatch[] = [
  ...['Sony', 'The North Face', 'Bose', 'Zoom'].map((value) => ({ kind: 'brand' as const, value })),
  ...['black', 'white', 'red', 'moss', 'brown', 'gold', 'navy', 'blue'].map((value) => ({
    kind: 'colour' as const,
    value,
  })),
  ...['s', 'm', 'l', 'xl', '42', '10 x 15'].map((value) => ({ kind: 'size' as const, value })),
].map((entry) => ({ ...entry, key: entry.value.toLowerCase(), share: entry.value === 'Zoom' ? 0.1 : 1 }));

/** As retrieval does it: only what the store has and the question could mean is handed over. */
function parse(question: string) {
  const keys = new Set(vocabularyKeys(question));
  return parseProductFilters(
    question,
    all.filter((entry) => keys.has(entry.key)),
    'EUR',
  );
}

describe('filters in a question', () => {
  it('are understood together', () => {
    expect(parse('red Sony headphones in stock under 100 €')).toEqual({
      filters: { priceMaxCents: 10_000, brands: ['Sony'], colours: ['red'], inStock: true },
      order: 'relevance',
      residualQuery: 'red Sony headphones',
      foreignPrice: null,
    });
  });

  it('leave a plain search as it is', () => {
    expect(parse('usb hub with power supply')).toEqual({
      filters: {},
      order: 'relevance',
      residualQuery: 'usb hub with power supply',
      foreignPrice: null,
    });
  });

  it.each([
    ['anything by the north face?', ['The North Face']],
    ['sony or bose speakers', ['Sony', 'Bose']],
    ['a case for Sony headphones', undefined],
    ['a case for my sony', undefined],
    ['something like Bose', undefined],
    ['compatible with sony', undefined],
    ['sony', undefined],
    ['do you have bose?', undefined],
    ['from bose', ['Bose']],
    ['zoom lens', undefined],
    ['lens by zoom', ['Zoom']],
  ])('brand: %s', (question, brands) => {
    expect(parse(question).filters.brands).toEqual(brands);
  });

  it.each([
    ['black shoes', ['black']],
    ['a jacket in moss', ['moss']],
    ['moss coloured jacket', ['moss']],
    ['schwarze Jacke', ['black']],
    ['navy socks', ['navy', 'blue']],
    ['black and white printer', undefined],
    ['does it print in black & white', undefined],
    ['moss killer for lawns', undefined],
    ['coffee mug', undefined],
    ['gold ring', undefined],
  ])('colour: %s', (question, colours) => {
    expect(parse(question).filters.colours?.toSorted()).toEqual(colours?.toSorted());
  });

  it.each([
    ['shoes size 42', ['42']],
    ['t-shirt in M', ['m']],
    ['t-shirt in medium', ['m']],
    ['hoodie XL', ['xl']],
    ['Schuhe Größe 42', ['42']],
    ['frame size 10 x 15', ['10 x 15']],
    ['42 inch tv', undefined],
    ['a large bag', undefined],
    ['s hook', undefined],
  ])('size: %s', (question, sizes) => {
    expect(parse(question).filters.sizes).toEqual(sizes);
  });

  it.each([
    ['tents that are in stock', true, 'tents'],
    ['is the tent available now', true, 'is the tent'],
    ['Zelt auf Lager', true, 'Zelt'],
    ['why is it not in stock', undefined, 'why is it not in stock'],
    ['out of stock items', undefined, 'out of stock items'],
  ])('stock: %s', (question, inStock, rest) => {
    expect(parse(question)).toMatchObject({ residualQuery: rest });
    expect(parse(question).filters.inStock).toBe(inStock);
  });

  it.each([
    ['the cheapest tent', 'cheapest', 'tent'],
    ['what is your most expensive watch?', 'dearest', 'what is your watch?'],
    ['günstigstes Zelt', 'cheapest', 'Zelt'],
    ['cheap tent', 'relevance', 'cheap tent'],
  ])('order: %s', (question, order, rest) => {
    expect(parse(question)).toMatchObject({ order, residualQuery: rest });
  });

  it('look up few keys even for a letter', () => {
    expect(vocabularyKeys('word '.repeat(20_000)).length).toBeLessThan(130);
  });
});
