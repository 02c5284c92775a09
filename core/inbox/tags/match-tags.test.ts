import { expect, it } from 'vitest';
import { matchTags } from './match-tags';

const tags = [
  { id: 'returns', words: ['return', 'send back', 'rücksendung'] },
  { id: 'vat', words: ['vat id'] },
  { id: 'none', words: [] },
];

it.each([
  ['Can I RETURN this?', ['returns']],
  ['I want to send it back', []],
  ['May I send-back the lamp', ['returns']],
  ['Wie geht die Rucksendung?', ['returns']],
  ['Returned goods', []],
  ['My VAT ID is wrong on the return', ['returns', 'vat']],
  ['…', []],
])('finds the tags of %j', (text, ids) => expect(matchTags(tags, text)).toEqual(ids));
