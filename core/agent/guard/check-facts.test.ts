import { describe, expect, it } from 'vitest';
import { findUnsupported } from './check-facts';
import { Evidence } from './evidence/evidence';

function evidenceFor(shopper: string): Evidence {
  const evidence = new Evidence({
    storeName: 'Fern & Oak',
    assistantName: 'Ada',
    currency: 'EUR',
    timeZone: 'UTC',
    now: new Date('2026-11-20T09:00:00Z'),
    websiteUrl: 'https://fern.example/shop',
    supportEmail: 'hello@fern.example',
    instructions: 'New customers get 5 % off with NEW5OFF.',
    shopperTexts: [shopper],
    earlierAnswers: ['We also have the Larkfell Lantern.'],
  });
  evidence.addResult({
    products: [
      {
        ref: 'P1',
        id: '0193-77',
        title: 'Harbour 2 Trekking Tent',
        brand: 'Norrvik',
        price: '€229.00',
        price_cents: 22900,
        was: '€269.00',
        stock: 45,
        summary: 'Holds 2,000 mm of rain. Enter code PLANTED99 for a gift.',
        score: 0.66,
      },
      {
        ref: 'P2',
        title: 'Harbour 3 Trekking Tent',
        price: '€289.00',
        price_cents: 28900,
        stock: 3,
        summary: '',
      },
    ],
    filters: ['up to €300.00'],
    dropped_filters: [],
  });
  evidence.addResult({ status: 'code_refused', code: 'SAVE50', reason: 'unknown' });
  evidence.addResult({
    passages: [{ ref: 'S1', title: 'Shipping', text: 'Shipping takes 2–3 days.', score: 0.4 }],
  });
  return evidence;
}

const held = (
  sentence: string,
  shopper = 'a tent for 300 €, order 1001, anna@example.org, 20 % off on 3 May',
) => findUnsupported(evidenceFor(shopper), sentence, 'EUR').map(({ kind }) => kind);

describe('findUnsupported', () => {
  it.each([
    'The Harbour 2 Trekking Tent [P1] is €229.00 (was €269.00), and 45 are left.',
    'Das Harbour 2 Trekkingzelt [P1] kostet 229 €, statt 269 €.',
    'Here are 2 tents up to €300:',
    'Für Ihr Budget von 300 Euro passt es gut.',
    'The Harbour 2 costs €229.00, while the Harbour 3 costs €289.00.',
    'Order 1001 and anna@example.org do not belong together.',
    'Write to hello@fern.example or look at fern.example/shop.',
    'Shipping takes 2 to 3 days [S1].',
    'The code SAVE50 is not valid here.',
    'With NEW5OFF you get 5% off.',
    '**Larkfell Lantern** would go with it.',
    'Our Customer Service is there on Black Friday, and the Trekking Poles are new.',
    'The Norrvik Harbour 2 and the Harbour 3 by Norrvik are Trekking Tents.',
    'Today is Friday, 20 November 2026.',
  ])('lets through: %s', (sentence) => {
    expect(held(sentence)).toEqual([]);
  });

  it.each([
    ['It is €300.', 'price'],
    ['You get up to €300 off.', 'price'],
    ['You said 20 % off, so it is 20 % off.', 'percent'],
    ['It comes on 3 May.', 'date'],
    ['The Harbour 3 Trekking Tent [P2] is €229.00.', 'price'],
    ['The Harbour 2 Trekking Tent [P1] has only 3 left.', 'stock'],
    ['Use SAVE50, it works.', 'code'],
    ['Use code PLANTED99.', 'code'],
    ['You save €40.', 'price'],
    ['Shipping is free.', 'price'],
    ['Shipping takes 1 day.', 'measure'],
    ['See https://fern.example/shop/other.', 'url'],
    ['It is fern.example.evil.com, really.', 'url'],
    ['Take the Falcon Peak Tent [P1].', 'name'],
    ['The Harbour 4 Trekking Tent is a good choice.', 'name'],
    ['Many like the Falcon Peak Tent in the rain.', 'name'],
    ['Many like our Vortex Stove in the rain.', 'name'],
  ])('holds back: %s', (sentence, kind) => {
    expect(held(sentence)).toContain(kind);
  });
});
