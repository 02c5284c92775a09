import { describe, expect, it } from 'vitest';
import { COMMON_WORDS } from './common-words';
import { FROM_ENGLISH } from './glossary';
import { PRODUCT_TERMS } from './product-terms';
import { SHOP_TERMS } from './shop-terms';
import { toEnglish } from './to-english';

describe('the glossary', () => {
  it('puts questions into words that rules and a model for English understand', () => {
    expect(toEnglish('Zelt für 4 Personen', 'de')).toBe('tent for 4 people');
    expect(toEnglish('Livrez-vous en Belgique ?', 'fr')).toBe('do you ship in Belgium ?');
    expect(toEnglish('¿Dónde está mi pedido 1042?', 'es')).toBe('¿where is my order 1042?');
    expect(toEnglish('Quanto costa la tenda?', 'it')).toBe('how much does the tent?');
    expect(toEnglish('Hebben jullie waterdichte wandelschoenen?', 'nl')).toBe(
      'do you have waterproof hiking boots?',
    );
    expect(toEnglish('Onde está a minha encomenda?', 'pt')).toBe('where is my order?');
  });

  it('takes compounds and infinitives apart', () => {
    expect(toEnglish('Regenhosen zurückzugeben', 'de')).toBe('rain trousers return');
  });

  it('leaves names, numbers and addresses alone', () => {
    expect(toEnglish('Cairn 65 an jo.tasche@zelt.de', 'de')).toContain('Cairn 65');
    expect(toEnglish('jo.tasche@zelt.de', 'de')).toBe('jo.tasche@zelt.de');
    expect(toEnglish('AB12-Zelt', 'de')).toContain('AB12');
  });

  it('has every line in seven languages, and hundreds of terms', () => {
    for (const line of `${SHOP_TERMS}${PRODUCT_TERMS}${COMMON_WORDS}`.split('\n').filter(Boolean)) {
      const cells = line.split('|');
      expect(cells, line).toHaveLength(7);
      for (const cell of cells) expect(cell, line).toMatch(/^[A-Za-z0-9, '-]+$/);
    }
    expect(FROM_ENGLISH.size).toBeGreaterThan(240);
    expect(FROM_ENGLISH.get('tent')).toContain('zelt');
  });
});
