import { expect, it } from 'vitest';
import { asksForRule } from './asks-for-rule';
import { namesOffTopic } from './is-off-topic';

it.each([
  'can I send it back',
  'how often should I descale a kettle',
  'which size do I take',
  'does the chain have a warranty',
  'can I put the mug in the dishwasher',
])('"%s" asks for a rule', (question) => {
  expect(asksForRule(question)).toBe(true);
});

it.each([
  'is there a rain cover with it',
  'a gentle face wash',
  'which sizes does it come in',
  'a charger with USB-C',
])('"%s" asks about goods', (question) => {
  expect(asksForRule(question)).toBe(false);
});

it('knows what no shop is for', () => {
  expect(namesOffTopic('give me a recipe for carbonara')).toBe(true);
  expect(namesOffTopic('Schreib mir ein Gedicht')).toBe(true);
  expect(namesOffTopic('a pan for carbonara')).toBe(false);
});
