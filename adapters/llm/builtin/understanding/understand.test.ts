import { describe, expect, it } from 'vitest';
import { ANSWER_LANGUAGES } from '@/core/language/languages';
import type { LlmMessage } from '@/core/llm/llm-provider';
import { readCartWish } from '../carts/read-cart-wish';
import { readFollowUp } from '../follow-up';
import type { IntentReading } from '../intent/classify-intent';
import { matchFixedPhrase } from '../intent/fixed-phrases';
import { readOrderWish } from '../orders/read-order-wish';
import { PHRASES } from '../phrases/phrases-for';
import { readConversation } from '../read-conversation';
import { readQuickReply } from './quick-replies';

const NO_INTENT = { intent: 'shop', scores: {}, certain: false } as unknown as IntentReading;
const SHOWN: LlmMessage[] = [
  { role: 'user', text: 'tents' },
  {
    role: 'assistant',
    text: 'Two.',
    shown: [
      { id: 'a', title: 'Harbour 2 Tent' },
      { id: 'b', title: 'Skimmer 1 Tent' },
    ],
  },
];
const CART: LlmMessage[] = [
  { role: 'user', text: 'cart' },
  { role: 'assistant', text: 'Your cart.', cartShown: true },
];

function read(text: string, language: string, before: LlmMessage[] = []) {
  return readConversation([...before, { role: 'user', text }], language);
}

describe.each(ANSWER_LANGUAGES)('quick replies in %s', (language) => {
  const { suggest } = PHRASES[language];

  it('are understood when they come back', () => {
    expect(matchFixedPhrase(read(suggest.person, language).question)).toBe('human');
    expect(readCartWish(read(suggest.checkOut, language))).toEqual({ kind: 'checkout' });
    expect(readCartWish(read(suggest.tellMe, language, SHOWN))).toMatchObject({ kind: 'notify' });
    expect(readCartWish(read(suggest.addToCart, language, SHOWN))).toMatchObject({
      kind: 'add',
      quantity: 1,
    });
    expect(readFollowUp(read(suggest.compareTwo, language, SHOWN))).toEqual({
      kind: 'compare',
      productIds: ['a', 'b'],
    });
    expect(readFollowUp(read(suggest.cheaper, language, SHOWN))).toMatchObject({ kind: 'cheaper' });
    expect(readCartWish(read(suggest.similar, language, SHOWN))).toMatchObject({ kind: 'similar' });
    expect(
      readOrderWish(
        read(suggest.sendCode, language, [{ role: 'user', text: 'where is my order?' }]),
        NO_INTENT,
      ),
    ).toMatchObject({ kind: 'send_code' });
    const removed = read(suggest.remove('Harbour 2 Tent'), language, CART);
    expect(readCartWish(removed)).toMatchObject({ kind: 'remove', words: 'Harbour 2 Tent' });
    const kept = read(suggest.onlyOf(2, 'Roll Dry Bag'), language, CART);
    expect(readCartWish(kept)).toMatchObject({ kind: 'set', quantity: 2 });
  });

  it('differ from each other', () => {
    const english = Object.values(suggest).flatMap((text) =>
      typeof text === 'string' ? [readQuickReply(text)] : [],
    );
    expect(new Set(english).size).toBe(english.length);
    expect(english).not.toContain(null);
  });
});

describe('wishes as shoppers word them', () => {
  it.each([
    ['de', 'Leg das bitte in den Warenkorb'],
    ['de', 'Bitte in meinen Warenkorb packen, ich füge es meinem Warenkorb hinzu'],
    ['fr', 'Ajoutez-le à mon panier'],
    ['fr', 'Mettez la tente dans le panier'],
    ['es', 'Añade esto al carrito'],
    ['it', 'Aggiungi questo al carrello'],
    ['it', 'Metti la tenda nel carrello'],
    ['nl', 'Doe deze maar in mijn winkelwagen'],
    ['pt', 'Adicione ao carrinho'],
  ])('%s: %s', (language, text) => {
    expect(readCartWish(read(text, language, SHOWN))).toMatchObject({ kind: 'add' });
  });

  it.each([
    ['de', 'Was ist in meinem Warenkorb?'],
    ['fr', 'Montrez mon panier'],
    ['es', 'Muéstrame el carrito'],
    ['it', 'Mostrami il carrello'],
    ['nl', 'Laat mijn winkelwagen zien'],
    ['pt', 'Mostre o meu carrinho'],
  ])('%s: %s', (language, text) => {
    expect(readCartWish(read(text, language))).toEqual({ kind: 'view' });
  });

  it.each([
    ['de', 'Wo ist meine Bestellung 1042?'],
    ['fr', 'Où est ma commande 1042 ?'],
    ['es', '¿Dónde está mi pedido 1042?'],
    ['it', 'Dov’è il mio ordine 1042?'],
    ['nl', 'Waar is mijn bestelling 1042?'],
    ['pt', 'Onde está a minha encomenda 1042?'],
  ])('%s: %s', (language, text) => {
    expect(readOrderWish(read(text, language), NO_INTENT)).toMatchObject({ kind: 'track', number: '1042' });
  });

  it.each([
    ['de', 'Etwas Günstigeres?'],
    ['fr', 'Moins cher ?'],
    ['es', '¿Algo más barato?'],
    ['it', 'Qualcosa di più economico?'],
    ['nl', 'Iets goedkopers?'],
    ['pt', 'Algo mais barato?'],
  ])('%s: %s', (language, text) => {
    expect(readFollowUp(read(text, language, SHOWN))).toMatchObject({ kind: 'cheaper' });
  });

  it.each([
    ['de', 'Was kostet das zweite?'],
    ['fr', 'Combien coûte le deuxième ?'],
    ['es', '¿Cuánto cuesta el segundo?'],
    ['it', 'Quanto costa il secondo?'],
    ['nl', 'Wat kost de tweede?'],
    ['pt', 'Quanto custa o segundo?'],
  ])('%s: %s', (language, text) => {
    expect(readFollowUp(read(text, language, SHOWN))).toEqual({ kind: 'about', productIds: ['b'] });
  });
});

it('leaves an English message in a German conversation alone', () => {
  expect(read('what was in my last order?', 'de').question).toBe('what was in my last order?');
});
