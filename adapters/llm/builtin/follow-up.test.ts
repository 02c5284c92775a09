import { describe, expect, it } from 'vitest';
import { completeQuestion, readFollowUp } from './follow-up';
import type { ConversationReading } from './read-conversation';

const shown = [
  { id: 'tent', title: 'Alpine Tent' },
  { id: 'tarp', title: 'Forest Tarp' },
  { id: 'mat', title: 'Sleeping Mat' },
];

function reading(question: string, cards = shown): ConversationReading {
  return {
    question,
    written: question,
    understood: true,
    asWritten: null,
    previousQuestion: 'shelter for two',
    earlierQuestions: ['shelter for two'],
    askedForCode: false,
    cartShown: false,
    orderShown: null,
    hasProved: false,
    shown: cards,
    shownList: cards,
    justShown: cards.length > 0,
    previousOutcome: 'answered',
    results: [],
  };
}

describe('readFollowUp', () => {
  it.each([
    ['is it waterproof?', { kind: 'about', productIds: ['tent'] }],
    ['how heavy is the second one?', { kind: 'about', productIds: ['tarp'] }],
    ['and the forest tarp, does that pack small?', { kind: 'about', productIds: ['tarp'] }],
    ['Compare the first two', { kind: 'compare', productIds: ['tent', 'tarp'] }],
    ['what is the difference?', { kind: 'compare', productIds: ['tent', 'tarp', 'mat'] }],
    ['Anything cheaper?', { kind: 'cheaper', productIds: ['tent', 'tarp', 'mat'] }],
  ])('%s', (question, expected) => {
    expect(readFollowUp(reading(question))).toEqual(expected);
  });

  it.each(['do you have a stove?', 'what does shipping cost?', 'show me that in wool socks please'])(
    'takes %j as a new question',
    (question) => {
      expect(readFollowUp(reading(question))).toBeNull();
    },
  );

  it('needs something that was shown', () => {
    expect(readFollowUp(reading('is it waterproof?', []))).toBeNull();
  });
});

describe('after an answer without cards', () => {
  const later = (question: string): ConversationReading => ({
    ...reading(question),
    previousQuestion: 'what does shipping to Germany cost?',
    earlierQuestions: ['what does shipping to Germany cost?'],
    askedForCode: false,
    cartShown: false,
    orderShown: null,
    hasProved: false,
    justShown: false,
  });

  it('takes "it" for what was just talked about', () => {
    expect(readFollowUp(later('how long does it take?'))).toBeNull();
    expect(completeQuestion(later('how long does it take?'))).toBe(
      'what does shipping to Germany cost? how long does it take?',
    );
    expect(completeQuestion(later('and to Spain?'))).toContain('Germany');
    expect(completeQuestion(later('do you sell warm wool socks?'))).toBe('do you sell warm wool socks?');
  });

  it('still knows the list that was shown before', () => {
    expect(readFollowUp(later('compare the first two'))).toEqual({
      kind: 'compare',
      productIds: ['tent', 'tarp'],
    });
  });
});
