import { describe, expect, it } from 'vitest';
import { findPolicyFacts } from './find-policy-facts';
import type { DocumentFacts, ProductFacts } from './generation-facts.queries';
import { proposeFromCatalog } from './propose-from-catalog';
import { proposeFromKnowledge } from './propose-from-knowledge';
import { QUESTION_WORDS } from './question-words';

const policy = (title: string, text: string): DocumentFacts => ({ title, text, isEntry: false });

describe('the facts of policies', () => {
  it.each([
    [
      'Delivery and returns',
      'Orders leave within a day. Standard delivery costs €4.90 and is free from €60. Returns: 30 days.',
      ['30 days', '€60'],
    ],
    [
      'Versand',
      'Die Lieferung dauert 2–4 Werktage. Der Versand kostet 4,90 €, ab 60 € ist er kostenlos. Express kostet 11,90 €.',
      ['2–4 Werktage', '60 €'],
    ],
    [
      'Livraison',
      'La livraison prend 3 jours. Elle coûte 5,90 € et est gratuite dès 50 €.',
      ['3 jours', '50 €'],
    ],
    ['Warranty', 'Tents have a warranty of five years.', ['five years']],
    ['About us', 'Delivery takes 3 days and costs €4.', []],
  ])('of %j', (title, text, facts) => {
    expect(findPolicyFacts([policy(title, text)], 'EUR').map(({ fact }) => fact)).toEqual(facts);
  });

  it('are left to the FAQ where it has them', () => {
    const entry = { title: 'What does delivery cost?', text: 'It costs €5.', isEntry: true };
    const proposals = proposeFromKnowledge([policy('Delivery', 'Delivery costs €5.'), entry], 'en', 'EUR');
    expect(proposals.map(({ scenario }) => scenario.title)).toEqual(['What does delivery cost?']);
    expect(proposals[0]?.scenario.turns[0]?.expect.facts).toEqual(['€5']);
  });
});

describe('questions about products', () => {
  const product = (over: Partial<ProductFacts>): ProductFacts => ({
    title: 'Fern Tent',
    priceCents: 24900,
    currency: 'EUR',
    inStock: true,
    options: [],
    ...over,
  });

  it('ask in turn for options, price and stock, in the store’s language', () => {
    const options = [
      { name: 'Passt zu', values: ['A', 'B'] },
      { name: 'Farbe', values: ['Moos', 'Rost'] },
    ];
    const proposals = proposeFromCatalog(
      [product({ options }), product({}), product({ inStock: false }), product({})],
      'de',
      'de-DE',
    );
    expect(proposals.map(({ scenario: { turns } }) => turns[0])).toEqual([
      {
        message: 'Welche Auswahl gibt es bei Fern Tent für Farbe?',
        expect: { facts: ['Moos', 'Rost'], forbidden: [], product: 'Fern Tent' },
      },
      {
        message: 'Was kostet Fern Tent?',
        expect: { facts: ['249,00\u00a0€'], forbidden: [], product: 'Fern Tent' },
      },
      {
        message: 'Ist Fern Tent auf Lager?',
        expect: { facts: [QUESTION_WORDS.de.soldOut], forbidden: [], product: 'Fern Tent' },
      },
      {
        message: 'Was kostet Fern Tent?',
        expect: { facts: ['249,00\u00a0€'], forbidden: [], product: 'Fern Tent' },
      },
    ]);
  });
});
