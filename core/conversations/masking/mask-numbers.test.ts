import { describe, expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets';
import { makeRandom, NumberMaker } from './random-numbers.fixture';

const ROUNDS = 5_000;

/** Around a number that stays a card, whatever is said before it. */
const ABOUT_CARDS = [
  (card: string) => card,
  (card: string) => `My card is ${card}`,
  (card: string) => `I paid order 1042 with ${card}, please refund me.`,
  (card: string) => `Karte ${card} gültig bis 11/29`,
  (card: string) => `voici ma carte: ${card} !`,
  (card: string) => `ORDER 20261 - ${card}`,
  (card: string) => `hello\n${card}\nthanks`,
];

const ABOUT_ORDERS = [
  (order: string) => order,
  (order: string) => `Where is my order ${order}?`,
  (order: string) => `Meine Bestellung ${order} ist nicht da`,
  (order: string) => `orders ${order} and ${order}`,
];
const ABOUT_TRACKING = [
  (number: string) => `tracking number ${number}`,
  (number: string) => `Sendungsnummer: ${number}`,
  (number: string) => `Mon colis ${number} est perdu`,
  (number: string) => `Il mio pacco ${number} non arriva`,
  (number: string) => `número de seguimiento ${number}`,
  (number: string) => `My parcel (DHL ${number}) says delivered`,
];
const ABOUT_BARCODES = [
  (code: string) => code,
  (code: string) => `Is ${code} in stock?`,
  (code: string) => `EAN: ${code}`,
];
const ABOUT_PHONES = [
  (phone: string) => phone,
  (phone: string) => `call me: ${phone}`,
  (phone: string) => `Meine Nummer ist ${phone}, danke`,
];

describe('numbers that shoppers type', () => {
  it('masks every card number, however it is written', () => {
    const make = new NumberMaker(makeRandom(1));
    for (let i = 0; i < ROUNDS; i++) {
      const written = make.written(make.card());
      const text = make.pick(ABOUT_CARDS)(written);
      const masked = maskSecrets(text);
      expect(masked.removed, text).toContain('card');
      expect(masked.text, text).toBe(text.replace(written, '[card number removed]'));
    }
  });

  it.each<[string, (make: NumberMaker) => string, readonly ((number: string) => string)[]]>([
    ['order numbers', (make) => make.order(), ABOUT_ORDERS],
    ['barcodes', (make) => make.barcode(), ABOUT_BARCODES],
    ['phone numbers', (make) => make.phone(), ABOUT_PHONES],
    ['UPS numbers', (make) => make.ups(), [...ABOUT_TRACKING, ...ABOUT_ORDERS]],
    ['USPS numbers', (make) => make.usps(), [...ABOUT_TRACKING, ...ABOUT_ORDERS]],
    ['postal numbers', (make) => make.postal(), [...ABOUT_TRACKING, ...ABOUT_ORDERS]],
    ['DHL numbers', (make) => make.dhl(), [...ABOUT_TRACKING, ...ABOUT_ORDERS]],
    ['parcel numbers', (make) => make.parcel(), [...ABOUT_TRACKING, ...ABOUT_ORDERS]],
    ['long parcel numbers that are called so', (make) => make.longParcel(), ABOUT_TRACKING],
  ])('leaves all %s alone', (_what, next, sentences) => {
    const make = new NumberMaker(makeRandom(2));
    for (let i = 0; i < ROUNDS; i++) {
      const text = make.pick(sentences)(next(make));
      expect(maskSecrets(text)).toEqual({ text, removed: [] });
    }
  });
});
