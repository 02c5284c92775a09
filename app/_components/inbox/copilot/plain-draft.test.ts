import { describe, expect, it } from 'vitest';
import { addToComposer, judgeDraft, plainDraft } from './plain-draft';

it('sends a draft without the numbers of its sources', () =>
  expect(plainDraft('You may return it [1].\nWithin 30 days [1] [2]. \n')).toBe(
    'You may return it.\nWithin 30 days.',
  ));

it('adds a draft to what was written', () => {
  expect(addToComposer('  ', 'Draft')).toBe('Draft');
  expect(addToComposer('Hi Ada, \n', 'Draft')).toBe('Hi Ada,\n\nDraft');
});

describe('what became of a draft', () => {
  const draft = 'You may return the tent within 30 days.';
  it.each([
    [' You may return the tent within 30 days. ', 'used'],
    ['Hi Ada, you may return the tent within 30 days. Best, Bob', 'edited'],
    ['Please call us.', 'discarded'],
  ])('is told from %j', (sent, outcome) => expect(judgeDraft(draft, sent)).toBe(outcome));
});
