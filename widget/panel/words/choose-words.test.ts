import { describe, expect, it } from 'vitest';
import { ar } from './ar';
import { fillIn, loadLanguage } from './choose-words';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it as italian } from './it';
import { nl } from './nl';
import { pt } from './pt';

describe('the panel’s language', () => {
  it('is the page’s, else the store’s, else the reader’s, else English', async () => {
    expect((await loadLanguage(['fr-CA', 'de'], ['es'])).language).toBe('fr');
    expect((await loadLanguage([null, 'de_AT'], ['es'])).language).toBe('de');
    expect((await loadLanguage([null, 'xx'], ['ja', 'nl-BE'])).language).toBe('nl');
    expect((await loadLanguage([undefined, ''], ['ja'])).language).toBe('en');
    expect((await loadLanguage(['constructor'], [])).language).toBe('en');
  });

  it('writes dates and amounts for the reader’s region', async () => {
    expect((await loadLanguage(['en'], ['de-DE', 'en-GB', 'en-US'])).locale).toBe('en-GB');
    expect((await loadLanguage(['de'], ['en-US'])).locale).toBe('de');
  });

  it('turns Arabic around', async () => {
    expect((await loadLanguage(['ar-EG'], [])).direction).toBe('rtl');
    expect((await loadLanguage(['pt-BR'], [])).direction).toBe('ltr');
  });

  it('brings the words of the language with it', async () => {
    expect((await loadLanguage(['de'], [])).words).toBe(de);
    expect((await loadLanguage(['xx'], [])).words).toBe(en);
  });

  it('fills in values and leaves unknown names', () => {
    expect(fillIn('{a} of {b}', { a: 1 })).toBe('1 of {b}');
    expect(fillIn('{a}', { a: '$& {a}' })).toBe('$& {a}');
  });

  it('has the same placeholders in every language', () => {
    const flatten = (words: object, path = ''): [string, string][] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'string' ? [[path + key, value]] : flatten(value, `${key}.`),
      );
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const words of [de, fr, es, italian, nl, pt, ar]) {
      const translated = new Map(flatten(words));
      for (const [key, text] of flatten(en)) {
        const translation = translated.get(key) ?? '';
        expect(placeholders(translation), key).toEqual(placeholders(text));
        expect(translation.trim(), key).not.toBe('');
      }
    }
  });
});
