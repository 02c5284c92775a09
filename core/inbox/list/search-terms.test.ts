import { expect, it } from 'vitest';
import { toSearchQuery } from './search-terms';

it.each([
  ['red tent', `'red' & 'tent':*`],
  ['  Müller ', `'Müller':*`],
  ['#1001', `'1001':*`],
  [`o'neil | ! <-> (x)`, `'o' & 'neil' & 'x':*`],
  ['帐篷 x', `'帐篷' & 'x':*`],
  ['…!', null],
  ['', null],
])('reads %j', (text, query) => expect(toSearchQuery(text)).toBe(query));
