import { expect, it } from 'vitest';
import { readSentiment } from './read-sentiment';

it.each([
  'This is terrible, I am furious!',
  'Das ist eine Frechheit, ich bin enttäuscht',
  'C’est scandaleux, je suis furieux',
  '¡Qué vergüenza, pésimo servicio!',
  'Servizio pessimo, sono deluso',
  'Belachelijk, wat een slechte service',
  'Péssimo, que vergonha',
])('hears anger in %j', (text) => expect(readSentiment(text)).toBeLessThan(-0.5));

it.each([
  'Thanks, this is great!',
  'Vielen Dank, das ist perfekt',
  'Merci, c’est parfait',
  'Gracias, excelente',
  'Grazie, ottimo',
  'Bedankt, geweldig',
  'Obrigado, excelente',
])('hears joy in %j', (text) => expect(readSentiment(text)).toBeGreaterThan(0.4));

it.each(['Where is my order?', 'Zelt für 4 Personen', 'Quel est le prix ?', ''])(
  'hears nothing in %j',
  (text) => expect(Math.abs(readSentiment(text))).toBeLessThan(0.3),
);

it('turns what is denied, and stays within its scale', () => {
  expect(readSentiment('not bad')).toBeGreaterThan(0);
  expect(readSentiment('not good')).toBeLessThan(0);
  expect(readSentiment('SCAM SCAM SCAM fraud terrible worst!!!!!')).toBeGreaterThanOrEqual(-1);
});
