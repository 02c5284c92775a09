import { expect, it } from 'vitest';
import { splitClauses } from './split-clauses';

it.each([
  [
    'how much is the Scree 18 and do you ship to denmark?',
    ['how much is the Scree 18', 'do you ship to denmark?'],
  ],
  [
    'Wann habt ihr samstags auf und gibt es Parkplätze?',
    ['Wann habt ihr samstags auf', 'gibt es Parkplätze?'],
  ],
  [
    'Do you take Apple Pay, and how fast is delivery to France?',
    ['Do you take Apple Pay', 'how fast is delivery to France?'],
  ],
  ['do you ship to Spain?', ['do you ship to Spain?']],
  ['is it warm and soft?', ['is it warm and soft?']],
])('parts "%s"', (text, questions) => {
  expect(splitClauses(text).questions).toEqual(questions);
});

it('keeps what points back, or depends on a condition, with what it is about', () => {
  expect(splitClauses('do you repair zips, and what do you charge?').questions).toHaveLength(1);
  expect(splitClauses("what if it doesn't fit, do I pay for the return").questions.length).toBeLessThan(2);
});

it('tells the question from the story before it', () => {
  const { questions, hasStory } = splitClauses(
    "I bought boots three weeks ago and they don't fit. Can I still send them back?",
  );
  expect(questions).toEqual(['Can I still send them back?']);
  expect(hasStory).toBe(true);
});
