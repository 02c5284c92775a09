import { describe, expect, it } from 'vitest';
import { EN } from '@/core/actions/words/en';
import type { LlmMessage } from '@/core/llm/llm-provider';
import { readConversation } from '../read-conversation';
import { ACTION_TOOL, readActionWish } from './read-action-wish';

const ALL_TOOLS = new Set<string>(Object.values(ACTION_TOOL));

function read(texts: string[], offered: ReadonlySet<string> = ALL_TOOLS, language = 'en') {
  const messages = texts.map(
    (text, i): LlmMessage =>
      (texts.length - 1 - i) % 2 === 0 ? { role: 'user', text } : { role: 'assistant', text },
  );
  return readActionWish(messages, readConversation(messages, language), offered);
}

describe('a wish to change an order', () => {
  it.each([
    ['cancel', 'Cancel my order 1234'],
    ['cancel', 'please cancel order #1234, I ordered it by mistake'],
    ['cancel', 'I want to cancel my order'],
    ['cancel', 'Bitte stornieren Sie meine Bestellung 1234'],
    ['cancel', 'Je voudrais annuler ma commande 1234'],
    ['cancel', 'Quiero cancelar mi pedido 1234'],
    ['cancel', 'Vorrei annullare l’ordine 1234'],
    ['cancel', 'Ik wil bestelling 1234 annuleren'],
    ['cancel', 'Quero cancelar a encomenda 1234'],
    ['return', 'I want to return the lamp from order 1234'],
    ['return', 'Ich möchte Bestellung 1234 zurückgeben'],
    ['address', 'Please change the address of order #1234'],
    ['address', 'Ich möchte die Lieferadresse der Bestellung #1234 ändern'],
  ])('%s: %s', (kind, text) => expect(read([text])).toMatchObject({ kind }));

  it.each([
    'Can I return an order?',
    'How do I cancel my order?',
    'What is your return policy?',
    'Do you have a lamp?',
    'Kann ich eine Bestellung zurückgeben?',
    'Which address do you ship from?',
    'Thank you!',
  ])('is not in: %s', (text) => expect(read([text])).toBeNull());

  it('goes on when its details come', () => {
    expect(read(['cancel my order 1234', 'Which e-mail address?', 'ada@shopper.example'])).toMatchObject({
      kind: 'cancel',
      number: '1234',
      email: 'ada@shopper.example',
    });
    expect(read(['where is my order 1234?', 'Which e-mail address?', 'ada@shopper.example'])).toBeNull();
  });

  it('is not read where its tool is not offered', () => {
    expect(read(['cancel my order 1234'], new Set(['return_items']))).toBeNull();
  });
});

describe('a reply to what was told', () => {
  const told = `**Cancel order #1234**\n\n${EN.question}`;
  it.each(['yes', 'Yes, please', 'no', 'yes, but only the lamp', 'ja'])('%s', (text) =>
    expect(read(['cancel my order 1234', told, text])).toEqual({ kind: 'confirm' }),
  );
  it('is none when something else is asked', () => {
    expect(read(['cancel my order 1234', told, 'how much is the lamp?'])).toBeNull();
    expect(read(['cancel my order 1234', 'It is sunny.', 'yes'])).toBeNull();
  });
});
