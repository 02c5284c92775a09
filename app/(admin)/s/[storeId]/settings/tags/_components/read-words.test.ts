import { expect, it } from 'vitest';
import { readWords } from './read-words';

it.each([
  ['', []],
  ['Return\n send back ,RETURN;\n\n', ['return', 'send back']],
])('reads %j', (text, words) => expect(readWords(text)).toEqual(words));
