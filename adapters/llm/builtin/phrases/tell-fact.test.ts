import { expect, it } from 'vitest';
import { PARCEL_WORDS, PAYMENT_WORDS, returnWords } from '@/core/agent/tools/orders/order-words';
import { ANSWER_LANGUAGES } from '@/core/language/languages';
import { GERMAN } from './de';
import { FRENCH } from './fr';
import { FACT_WORDS } from './phrases';
import { phrasesFor } from './phrases-for';
import { tellFact } from './tell-fact';

it('knows all words that the tools use for parcels, payments and returns', () => {
  const used = [...Object.values(PARCEL_WORDS), ...Object.values(PAYMENT_WORDS)];
  used.push(...['requested', 'open', 'closed', 'declined', 'cancelled'].map(returnWords));
  for (const words of used) expect(FACT_WORDS).toContain(words);
});

it('puts pieces of results into another language, and keeps what is in them', () => {
  const german = (text: string) => tellFact(text, GERMAN.facts ?? ({} as never), 'de');
  expect(german('up to €50.00')).toBe('bis €50.00');
  expect(german('colour red or blue')).toBe('Farbe red oder blue');
  expect(german('€20.00 to €50.00')).toBe('€20.00 bis €50.00');
  expect(german('paid (Visa)')).toBe('bezahlt (Visa)');
  expect(german('similar, in stock, €12.00 less')).toBe('ähnlich, auf Lager, €12.00 günstiger');
  expect(german('12 minutes ago')).toBe('vor 12 Minuten');
  expect(german('left at the neighbour’s')).toBe('left at the neighbour’s');
  expect(tellFact('on its way', FRENCH.facts ?? ({} as never), 'fr')).toBe('en route');
});

it.each(ANSWER_LANGUAGES)('speaks %s in every voice', (language) => {
  const facts = { storeName: 'Fern', assistantName: 'Ada', currency: 'EUR', locale: 'en', language };
  const voices = (['friendly', 'professional', 'playful'] as const).map((personality) =>
    phrasesFor({ ...facts, personality }).voice.greeting({ ...facts, personality }),
  );
  expect(new Set(voices).size).toBe(3);
  for (const greeting of voices) expect(greeting).toContain('Fern');
});

it('speaks the store’s language to who writes in one that it has no words in', () => {
  const facts = {
    storeName: 'Fern',
    assistantName: 'Ada',
    currency: 'EUR',
    personality: 'friendly' as const,
  };
  expect(phrasesFor({ ...facts, language: 'pl', locale: 'de-AT' }).language).toBe('de');
  expect(phrasesFor({ ...facts, language: 'pl', locale: 'sv' }).language).toBe('en');
});
