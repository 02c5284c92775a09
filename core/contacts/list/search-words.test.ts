import { expect, it } from 'vitest';
import { toSearchPatterns } from './search-words';

it('looks for every word, and for a phone number by its digits', () => {
  expect(toSearchPatterns('  Ada   Lovelace ')).toEqual(['Ada', 'Lovelace']);
  expect(toSearchPatterns('0151 / 234-56 78')).toEqual(['15123456' + '78']);
  expect(toSearchPatterns('+49 (151) 234')).toEqual(['49151234']);
  expect(toSearchPatterns('007')).toEqual(['007']);
  expect(toSearchPatterns(' ')).toEqual([]);
});

it('takes wildcards for what they are, and drops what a database refuses', () => {
  expect(toSearchPatterns('50%_a\\')).toEqual(['50\\%\\_a\\\\']);
  expect(toSearchPatterns('a\0da')).toEqual(['ada']);
  expect(toSearchPatterns('a b c d e f g h')).toHaveLength(6);
});
