import { expect, it } from 'vitest';
import { describeFilters } from './describe-filters';

const store = { currency: 'EUR', locale: 'en' };

it('says what was understood', () => {
  expect(
    describeFilters(
      { priceMaxCents: 5_000, brands: ['Sony', 'Bose'], colours: ['red'], sizes: ['m'], inStock: true },
      'cheapest',
      store,
    ),
  ).toEqual(['up to €50.00', 'brand Sony or Bose', 'colour red', 'size m', 'in stock', 'cheapest first']);
  expect(describeFilters({ priceMinCents: 1_000 }, 'relevance', store)).toEqual(['from €10.00']);
  expect(describeFilters({ priceMinCents: 1_000, priceMaxCents: 2_000 }, 'relevance', store)).toEqual([
    '€10.00 to €20.00',
  ]);
  expect(describeFilters({}, 'relevance', store)).toEqual([]);
});
