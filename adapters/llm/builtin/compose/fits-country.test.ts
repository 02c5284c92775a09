import { expect, it } from 'vitest';
import { findCountries } from '@/core/language/places/countries';
import { fitsCountry } from './fits-country';

const fitOf = (sentence: string, country: string) => fitsCountry(sentence, findCountries(country));

it('prefers the sentence that names the country to one that sums it up', () => {
  const named = fitOf('To Austria and Italy it costs €7.50.', 'Italy');
  expect(named).toBe(1);
  expect(fitOf('All other EU countries: €13.90.', 'Italy')).toBeLessThan(named);
  expect(fitOf('All other EU countries: €13.90.', 'Italy')).toBeGreaterThan(0.5);
});

it('knows what a shop leaves out', () => {
  expect(fitOf('We do not ship outside the European Union.', 'Norway')).toBe(0.8);
  expect(fitOf('We do not ship outside Europe.', 'Japan')).toBe(0.8);
  expect(fitOf('We do not ship outside Europe.', 'Norway')).toBe(0);
  expect(fitOf('We do not deliver to other countries.', 'Germany')).toBe(0.6);
  expect(fitOf('All other EU countries: €13.90.', 'Norway')).toBe(0);
});
