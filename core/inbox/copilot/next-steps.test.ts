import { describe, expect, it } from 'vitest';
import type { NextStepFacts } from './next-step-facts.queries';
import { findNextSteps, tellLanguages } from './next-steps';

const CALM: NextStepFacts = {
  status: 'assigned',
  assigneeId: 'me',
  dueInMinutes: null,
  sentiment: 0,
  lastWords: 'Thank you for the answer',
  waitsForReply: false,
  quietMinutes: 2,
  language: 'en',
  storeLanguage: 'en',
  verified: false,
  request: null,
  order: null,
  cart: null,
  unknown: null,
};
const steps = (facts: Partial<NextStepFacts>, role: 'viewer' | 'agent' | 'admin' = 'admin') =>
  findNextSteps({ ...CALM, ...facts }, { userId: 'me', role }).map(({ id }) => id);
const order = { id: 'o1', number: '#1001' };

describe('what to do next', () => {
  it('is nothing while all is well', () => expect(steps({})).toEqual([]));

  it.each<[string, Partial<NextStepFacts>, string[]]>([
    [
      'a request that the team decides',
      { request: { id: 'r', action: 'refund', orderNumber: '#1' } },
      ['approve'],
    ],
    ['a shopper who waits for anybody', { status: 'waiting', assigneeId: null }, ['take']],
    ['a reply that is nearly due', { dueInMinutes: 9, waitsForReply: true }, ['reply']],
    ['a reply with time left', { dueInMinutes: 60, waitsForReply: true }, []],
    ['an order that is proven', { verified: true, order }, ['order']],
    ['an order that nobody has proven', { verified: false, order }, []],
    ['a cart left behind', { cart: { pieces: 2, idleMinutes: 45 } }, ['checkout']],
    ['a cart in use', { cart: { pieces: 2, idleMinutes: 5 } }, []],
    ['a resolved one with a cart', { status: 'resolved', cart: { pieces: 2, idleMinutes: 45 } }, []],
    ['what the assistant did not know', { unknown: { messageId: 'm', question: 'Why?' } }, ['faq']],
    ['a long silence after our answer', { quietMinutes: 90 }, ['resolve']],
    ['a long silence of ours', { quietMinutes: 90, waitsForReply: true }, []],
    [
      'an upset shopper',
      { waitsForReply: true, lastWords: 'This is unacceptable, where is my money', sentiment: -0.8 },
      ['calm'],
    ],
  ])('follows from %s', (_, facts, expected) => expect(steps(facts)).toEqual(expected));

  it('is only what the role may do', () => {
    const facts = { verified: true, order, unknown: { messageId: 'm', question: 'Why?' } };
    expect(steps(facts, 'agent')).toEqual(['order']);
    expect(steps(facts, 'viewer')).toEqual([]);
  });

  it('is the most urgent, and not too much', () => {
    expect(
      steps({
        status: 'waiting',
        assigneeId: null,
        dueInMinutes: -5,
        waitsForReply: true,
        request: { id: 'r', action: 'refund', orderNumber: null },
        verified: true,
        order,
        cart: { pieces: 1, idleMinutes: 3_000 },
      }),
    ).toEqual(['approve', 'take', 'reply', 'order']);
  });
});

it('names languages as people do', () =>
  expect(tellLanguages({ language: 'de', storeLanguage: 'en' })).toEqual({
    shopper: 'German',
    store: 'English',
    differ: true,
  }));
