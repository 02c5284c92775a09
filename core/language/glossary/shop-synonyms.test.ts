import { expect, it } from 'vitest';
import { writeOut } from './chat-words';
import { otherForms, toPolicyWords } from './shop-synonyms';

it.each([
  ['who pays return postage', 'who pays return shipping costs'],
  ['can I send them back', 'can I return them'],
  ['how fast do I get my money back', 'how fast do I get my refund'],
  ['what if it breaks after 18 months', 'what if it breaks after 18 months warranty'],
  ['is the cover waterproof', 'is the cover waterproof'],
])('puts "%s" into the words of policies', (asked, expected) => {
  expect(toPolicyWords(asked)).toBe(expected);
});

it('knows other forms of a word', () => {
  expect(otherForms('ship')).toContain('delivery');
  expect(otherForms('tent')).toEqual([]);
});

it.each([
  ['wat if teh jacket dosnt fit', "what if the jacket doesn't fit"],
  ['shipping 2 poland pls', 'shipping to poland please'],
  ['do u have the U-Lock 2 or a size U shirt', 'do you have the U-Lock 2 or a size U shirt'],
  ['see pls.example or r@u.example', 'see pls.example or r@u.example'],
])('writes out "%s"', (typed, expected) => {
  expect(writeOut(typed)).toBe(expected);
});
