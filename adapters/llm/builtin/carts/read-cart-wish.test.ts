import { describe, expect, it, test } from 'vitest';
import type { LlmMessage } from '@/core/llm/llm-provider';
import { readConversation } from '../read-conversation';
import { type CartWish, readCartWish } from './read-cart-wish';

type Answer = Partial<Extract<LlmMessage, { role: 'assistant' }>>;
const CARDS: Answer = { shown: [{ id: 'p1', title: 'Alpine Tent' }], outcome: 'answered' };
const ASKED: Answer = { ...CARDS, outcome: 'clarified' };
const CART: Answer = { cartShown: true, outcome: 'answered' };

function read(question: string, ...before: [string, Answer][]): CartWish | null {
  const earlier = before.flatMap(([text, answer]): LlmMessage[] => [
    { role: 'user', text },
    { role: 'assistant', text: 'Here.', ...answer },
  ]);
  return readCartWish(readConversation([...earlier, { role: 'user', text: question }], 'en'));
}

describe('readCartWish', () => {
  test.each<[string, CartWish]>([
    ['add the Alpine Tent to my cart', { kind: 'add', words: 'Alpine Tent', quantity: 1, chooses: false }],
    [
      'put 2 of the Alpine Tent in the basket',
      { kind: 'add', words: '2 Alpine Tent', quantity: 2, chooses: false },
    ],
    ['Leg den Schal bitte in den Warenkorb', { kind: 'add', words: 'Schal', quantity: 1, chooses: false }],
    ["I'll take the blue one in M", { kind: 'add', words: 'blue one M', quantity: 1, chooses: false }],
    ['I’ll take two of them', { kind: 'add', words: 'two', quantity: 2, chooses: false }],
    ['buy it', { kind: 'add', words: '', quantity: 1, chooses: false }],
    ["what's in my cart?", { kind: 'view' }],
    ['show my basket', { kind: 'view' }],
    ['Warenkorb', { kind: 'view' }],
    ['empty my cart', { kind: 'clear' }],
    ['check out', { kind: 'checkout' }],
    ["I'd like to pay now", { kind: 'checkout' }],
    ['zur Kasse bitte', { kind: 'checkout' }],
    ['use code SPRING10', { kind: 'code', code: 'SPRING10' }],
    ['my discount code is "welcome-5"', { kind: 'code', code: 'welcome-5' }],
  ])('%j', (message, wish) => expect(read(message)).toEqual(wish));

  test.each([
    'can I pay by invoice?',
    'how does the checkout work?',
    'is the checkout safe?',
    'do you sell shopping bags?',
    'I am looking for a basket for my bike',
    'do you have a sleeping bag for winter?',
    'how do I use a discount code?',
    'what is the minimum cart value for free shipping?',
    'add a gift message to the parcel?',
    'is this tent similar to the one from last year?',
    'I would like to buy a tent',
    'can you tell me about the back of the jacket',
  ])('%j is about something else', (message) => expect(read(message)).toBeNull());

  test('goes on with a variant after having been asked for one', () => {
    expect(read('the green one, size L', ['add two of the Alpine Tent to my cart', ASKED])).toEqual({
      kind: 'add',
      words: 'the green one, size L',
      quantity: 2,
      chooses: true,
    });
    expect(read('do you ship to Spain?', ['add the Alpine Tent to my cart', ASKED])).toBeNull();
    expect(read('thanks', ['add the Alpine Tent to my cart', CART])).toBeNull();
  });

  test('changes lines of a cart that is in sight', () => {
    expect(read('make it 3', ['add the tent to my cart', CART])).toMatchObject({ kind: 'set', quantity: 3 });
    expect(read('remove the tent', ['show my cart', CART])).toEqual({ kind: 'remove', words: 'tent' });
    expect(read('remove stains from wool', ['do you have tents?', CARDS])).toBeNull();
  });

  test('wants to hear when something is back', () => {
    expect(read('tell me when it’s back', ['is the tent in stock?', CARDS])).toMatchObject({
      kind: 'notify',
      email: null,
    });
    expect(read('ada@shopper.example', ['tell me when it is back in stock', ASKED])).toMatchObject({
      kind: 'notify',
      email: 'ada@shopper.example',
    });
  });

  test('asks for what goes with something, or is like it', () => {
    expect(read('what goes with it?', ['show me tents', CARDS])).toMatchObject({ kind: 'goes_with' });
    expect(read('anything similar?', ['show me tents', CARDS])).toMatchObject({ kind: 'similar' });
  });
});

it('takes "add two …" and the Arabic wish for additions', () => {
  const read = (question: string) => readCartWish(readConversation([{ role: 'user', text: question }], 'en'));
  expect(read('add two enamel mugs')).toMatchObject({
    kind: 'add',
    quantity: 2,
    words: expect.stringMatching(/enamel mugs/),
  });
  expect(read('أضف كوب إلى عربة التسوق')).toMatchObject({ kind: 'add', words: 'كوب' });
});
