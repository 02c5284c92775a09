import { describe, expect, it } from 'vitest';
import { extractFacts } from './extract-facts';
import { toPlainView } from './plain-view';

/** Facts of one kind, as keys. */
function keys(kind: string, text: string, currency = 'EUR'): string[] {
  return extractFacts(toPlainView(text), currency)
    .filter((fact) => fact.kind === kind)
    .map((fact) => fact.keys.join('|'));
}

describe('extractFacts', () => {
  it.each([
    '€49',
    '49 €',
    '49,00 €',
    'EUR 49.00',
    '49 euros',
    '49,- €',
    '€ 49',
    'forty-nine euros',
    'neunundvierzig Euro',
    'quarante-neuf euros',
    '**€49**',
    '€4**9**',
    '€4\u200b9',
    '€4*9*',
    '€４９',
    '€٤٩',
  ])('reads %s as one price', (text) => {
    expect(keys('price', `It is ${text}, really.`)).toEqual(['EUR 49']);
  });

  it('reads ranges, thousands, cents and other currencies', () => {
    expect(keys('price', 'from €1,299.00 to 1.499,50 €')).toEqual(['EUR 1299', 'EUR 1499.5']);
    expect(keys('price', '€49–59')).toEqual(['EUR 49', 'EUR 59']);
    expect(keys('price', 'between 49 and 59 euros')).toEqual(['EUR 49', 'EUR 59']);
    expect(keys('price', 'CHF 1’299.00')).toEqual(['CHF 1299']);
    expect(keys('price', 'only 99 cents')).toEqual(['EUR 0.99']);
    expect(keys('price', 'it is $5.99', 'CAD')).toEqual(['CAD 5.99']);
  });

  it.each([
    '20 November 2026',
    '20 Nov 2026',
    'November 20, 2026',
    'Nov. 20th, 2026',
    '20.11.2026',
    '2026-11-20',
    '20. November 2026',
    '20 novembre 2026',
    '20 de noviembre de 2026',
    '20 novembro 2026',
  ])('reads %s as one day', (text) => {
    expect(keys('date', `It comes on ${text}.`)).toEqual(['2026-11-20']);
  });

  it('reads days without a year, and both ways where it is not clear', () => {
    expect(keys('date', 'by 20 November')).toEqual(['11-20']);
    expect(keys('date', 'on 03/04/2026')).toEqual(['2026-04-03|2026-03-04']);
    expect(keys('date', 'You may 2 times')).toEqual([]);
  });

  it('reads stock in words and figures', () => {
    expect(keys('stock', 'Only two left.')).toEqual(['2']);
    expect(keys('stock', 'Noch 3 Stück auf Lager')).toEqual(['3']);
    expect(keys('stock', 'It is for two people.')).toEqual([]);
  });

  it('reads times, weekdays, percentages and measures', () => {
    expect(keys('time', 'Open 10–18 Uhr, on Saturdays 9 am to 1:30 pm')).toEqual([
      '10:00',
      '18:00',
      '09:00',
      '13:30',
    ]);
    expect(keys('time', 'We close at 18:00.')).toEqual(['18:00']);
    expect(keys('time', 'on 10.30.2026')).toEqual([]);
    expect(keys('weekday', 'Mon–Wed and on Fridays')).toEqual(['1', '2', '3', '5']);
    expect(keys('weekday', 'in the sun, mon ami')).toEqual([]);
    expect(keys('percent', '10 %, 15% or twenty percent')).toEqual(['10', '15', '20']);
    expect(keys('measure', '1.28 kg, 2–3 business days')).toEqual(['g 1280', 'd 2', 'd 3']);
  });

  it('reads addresses, numbers and codes', () => {
    expect(keys('url', 'See https://Fern.example/Returns/, or bit.ly/3xY.')).toEqual([
      'fern.example/Returns',
      'bit.ly/3xY',
    ]);
    expect(keys('url', '[pay](javascript:alert(1))')).toHaveLength(1);
    expect(keys('email', 'Hello@Fern.example.')).toEqual(['hello@fern.example']);
    expect(keys('phone', 'call +49 (0)30 123456-7')).toEqual(['49301234567']);
    expect(keys('order', 'Order #1001 and Bestellung Nr. SO-77')).toEqual(['1001', 'SO77']);
    expect(keys('tracking', 'DHL 1Z999AA10123456784')).toEqual(['1Z999AA10123456784']);
    expect(keys('code', 'the code WELCOME, or SAVE-10')).toEqual(['WELCOME', 'SAVE10']);
    expect(keys('code', 'USB-C, IPX4 and the CODE')).toEqual([]);
  });

  it('reads what costs nothing or half as a price too', () => {
    expect(keys('price', 'It is free today, and shipping is kostenlos.')).toEqual(['free', 'free']);
    expect(keys('price', 'Feel free to ask about gluten-free food.')).toEqual([]);
    expect(keys('percent', 'You get it at half price.')).toEqual(['50']);
    expect(keys('code', 'Use code “welcome” or code summer5, not the code below.')).toEqual([
      'WELCOME',
      'SUMMER5',
    ]);
  });

  it('tells names that are sure from other words with capital letters', () => {
    expect(keys('name', 'Take the Falcon Pro [P1].')).toEqual(['Falcon Pro|P1|sure']);
    expect(keys('name', '- **Falcon Peak Tent** – €49')).toEqual(['Falcon Peak Tent||sure']);
    expect(keys('name', 'Our Falcon Peak Tent keeps dry.')).toEqual(['Falcon Peak Tent||sure']);
    expect(keys('name', 'The Falcon Peak Tent keeps dry.')).toEqual(['Falcon Peak Tent||article']);
    expect(keys('name', 'Dann können Sie Ihre Bestellung am Montag abholen.')).toEqual([]);
  });
});
