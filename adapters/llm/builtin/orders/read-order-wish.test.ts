import { describe, expect, test } from 'vitest';
import type { LlmMessage } from '@/core/llm/llm-provider';
import type { IntentReading } from '../intent/classify-intent';
import { PROTOTYPES } from '../intent/prototypes';
import { readConversation } from '../read-conversation';
import { readOrderWish } from './read-order-wish';

const scores = Object.fromEntries(
  Object.keys(PROTOTYPES).map((name) => [name, 0]),
) as IntentReading['scores'];
const intent: IntentReading = { intent: 'shop', scores, certain: false };

function read(...texts: string[]) {
  const messages = texts.map(
    (text, i): LlmMessage => (i % 2 === 0 ? { role: 'user', text } : { role: 'assistant', text }),
  );
  return readOrderWish(readConversation(messages, 'en'), intent);
}

describe('readOrderWish', () => {
  test.each([
    ['where is my order?', 'track'],
    ['Where’s my parcel', 'track'],
    ['track my package please', 'track'],
    ['what is the status of order #1001', 'track'],
    ['#1001', 'track'],
    ['Wo ist meine Bestellung?', 'track'],
    ['wo bleibt mein Paket', 'track'],
    ['Où est ma commande ?', 'track'],
    ['¿Dónde está mi pedido?', 'track'],
    ['what did I order?', 'track'],
    ['show me all my orders', 'list'],
    ['I don’t know my order number, can you help with my order', 'send_code'],
    ['cancel order #1001 please', 'change'],
  ])('%j: %s', (message, kind) => expect(read(message)?.kind).toBe(kind));

  test.each([
    'how long does delivery take?',
    'do you deliver to Spain?',
    'can I cancel my order?',
    'how do I return my order?',
    'what is your return policy?',
    'I want to order 200 tents',
    'can I order by phone?',
    'do you have jackets under 100 €?',
    'the Cairn 65, what does it weigh?',
  ])('%j is about something else', (message) => expect(read(message)).toBeNull());

  test('puts details together over several messages', () => {
    const ask = 'Which e-mail address did you use?';
    expect(read('where is my parcel?', ask, '1001', ask, 'ada@shopper.example')).toMatchObject({
      kind: 'track',
      number: '1001',
      email: 'ada@shopper.example',
      asked: 'where is my parcel?',
    });
  });

  test('takes the newest of each', () => {
    expect(read('where is order #1001?', 'E-mail?', 'sorry, order 1002, ada@shopper.example')).toMatchObject({
      number: '1002',
      email: 'ada@shopper.example',
    });
  });

  test('a number alone means nothing without the topic', () => {
    expect(read('do you have tents?', 'Here are 3.', '1001')).toBeNull();
  });

  test('reads a code after one was sent', () => {
    const sent = 'A code is on its way.';
    expect(
      read('where is my order?', 'E-mail?', 'send a code to ada@shopper.example', sent, '123 456'),
    ).toMatchObject({ kind: 'check_code', code: '123456', number: null });
  });

  test('after a proof, what was typed before is not proof once more', () => {
    const shown: LlmMessage = { role: 'assistant', text: 'Order #1001: shipped.', ordersShown: ['#1001'] };
    const ask = (text: string) =>
      readOrderWish(
        readConversation(
          [
            { role: 'user', text: 'where is order 1001? ada@shopper.example' },
            shown,
            { role: 'user', text: 'and order 1002, ben@shopper.example' },
            { role: 'assistant', text: 'This chat already belongs to another customer.' },
            { role: 'user', text },
          ],
          'en',
        ),
        intent,
      );
    expect(ask('what was in order 1003?')).toMatchObject({ kind: 'track', number: '1003', email: null });
    expect(ask('show me all my orders')).toMatchObject({ kind: 'list', number: null });
    expect(ask('what was in it?')).toMatchObject({ kind: 'track', number: '#1001' });
  });

  test('goes on about the order that was shown', () => {
    const shown: LlmMessage = { role: 'assistant', text: 'Order #1001: shipped.', ordersShown: ['#1001'] };
    const readAfter = (text: string) =>
      readOrderWish(
        readConversation([{ role: 'user', text: 'hi' }, shown, { role: 'user', text }], 'en'),
        intent,
      );
    for (const text of [
      'how much was refunded?',
      'when will it arrive?',
      'which carrier?',
      'what is in the parcel?',
    ])
      expect(readAfter(text), text).toMatchObject({ kind: 'track', number: '#1001', asked: text });
    for (const text of ['do you ship to Spain?', 'can I send it back?', 'show me tents', 'thanks'])
      expect(readAfter(text), text).toBeNull();
  });

  test('another question in between is not taken for a detail', () => {
    expect(read('where is my order?', 'Number?', 'do you have a rain jacket in size M?')).toBeNull();
  });
});
