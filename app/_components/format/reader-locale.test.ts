import { expect, it } from 'vitest';
import { readerLocale } from './reader-locale';

it.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
  ['*', 'en'],
  ['not a tag, fr', 'fr'],
  ['', 'en'],
  [null, 'en'],
])('reads %j as %s', (header, locale) => expect(readerLocale(header)).toBe(locale));
