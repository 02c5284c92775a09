import { expect, it } from 'vitest';
import { findCountries } from './countries';

const names = (text: string) => findCountries(text).map(({ name }) => name);

it.each([
  ['do you ship to poland', ['Poland']],
  ['postage to Vienna?', ['Austria']],
  ['to the UK and to the U.S. please', ['United Kingdom', 'USA']],
  ['shipping to the US', ['USA']],
  ['a matter for us', []],
  ['roast turkey on fine china', []],
  ['a Polandless sentence', []],
])('finds the countries of "%s"', (text, expected) => {
  expect(names(text)).toEqual(expected);
});
