import { expect, it } from 'vitest';
import { detectLanguage } from './detect-language';

it.each([
  ['Where is my parcel?', 'en'],
  ['Wo bleibt mein Paket?', 'de'],
  ['Où en est mon colis ?', 'fr'],
  ['¿Cuándo llega mi pedido?', 'es'],
  ['Quando arriva il mio ordine?', 'it'],
  ['Wanneer komt mijn bestelling?', 'nl'],
  ['Quando chega a minha encomenda?', 'pt'],
  ['Kiedy przyjdzie paczka?', 'pl'],
  ['När kommer mitt paket?', 'sv'],
  ['Hvornår kommer min pakke?', 'da'],
])('%s is %s, clearly', async (text, language) => {
  expect(await detectLanguage(text)).toEqual({ language, clear: true });
});

it('does not take names for a language', async () => {
  expect(await detectLanguage('Ist das Harbour 2 Trekking Tent auf Lager?')).toMatchObject({
    language: 'de',
  });
  expect(await detectLanguage('Do you have the "Große Wanderung" map?')).toMatchObject({ language: 'en' });
});

it.each(['', '12345', '👍', 'anna@example.com', '#1042', 'XL'])('knows nothing from %j', async (text) => {
  expect(await detectLanguage(text)).toEqual({ language: null, clear: false });
});

it('leans to the expected language where a message fits several', async () => {
  expect((await detectLanguage('quanto custa', ['pt'])).language).toBe('pt');
  expect((await detectLanguage('retour', ['nl'])).language).toBe('nl');
  expect((await detectLanguage('retour', ['fr'])).language).toBe('fr');
});
