import { describe, expect, it } from 'vitest';
import { parsePriceBounds } from './parse-price-bounds';

describe('price bounds in a question', () => {
  it.each([
    ['headphones under $50', undefined, 5_000, 'headphones'],
    ['headphones under 50 dollars', undefined, 5_000, 'headphones'],
    ['headphones below USD 49.99', undefined, 4_999, 'headphones'],
    ['less than 1,200.50 $ laptop', undefined, 120_050, 'laptop'],
    ['max $30 gift', undefined, 3_000, 'gift'],
    ['gift, up to 30', undefined, 3_000, 'gift,'],
    ['a gift for $30', undefined, 3_000, 'a gift'],
    ['my budget is 300 for a tent', undefined, 30_000, 'for a tent'],
    ['tent $300 or less', undefined, 30_000, 'tent'],
    ['tent 300 bucks max', undefined, 30_000, 'tent'],
    ['tv < $1k', undefined, 100_000, 'tv'],
    ['jackets over $100', 10_000, undefined, 'jackets'],
    ['jackets from $100', 10_000, undefined, 'jackets'],
    ['jackets, at least 100 USD', 10_000, undefined, 'jackets,'],
    ['jackets $100 and up', 10_000, undefined, 'jackets'],
    ['between $20 and $40', 2_000, 4_000, ''],
    ['mugs between 20 and 40', 2_000, 4_000, 'mugs'],
    ['mugs between 40 and 20 dollars', 2_000, 4_000, 'mugs'],
    ['mugs 20-40 $', 2_000, 4_000, 'mugs'],
    ['mugs $20 – $40', 2_000, 4_000, 'mugs'],
    ['mugs from 20 to 40 dollars', 2_000, 4_000, 'mugs'],
    ['mugs around $40', 3_000, 5_000, 'mugs'],
    ['over $20 but under $40 mugs', 2_000, 4_000, 'but mugs'],
  ])('%s', (question, minCents, maxCents, rest) => {
    expect(parsePriceBounds(question, 'USD')).toEqual({
      ...(minCents === undefined ? {} : { minCents }),
      ...(maxCents === undefined ? {} : { maxCents }),
      rest,
    });
  });

  it.each([
    ['Kopfhörer unter 50 €', undefined, 5_000],
    ['Kopfhörer bis 1.200,50 Euro', undefined, 120_050],
    ['Tassen zwischen 20 und 40 Euro', 2_000, 4_000],
    ['mindestens 100 € Jacke', 10_000, undefined],
    ['un casque à moins de 50 euros', undefined, 5_000],
    ['entre 20 et 40 €', 2_000, 4_000],
    ['menos de 50 €', undefined, 5_000],
    ['meno di 50 euro', undefined, 5_000],
    ['shoes for €80', undefined, 8_000],
  ])('in other languages: %s', (question, minCents, maxCents) => {
    expect(parsePriceBounds(question, 'EUR')).toMatchObject({
      ...(minCents === undefined ? {} : { minCents }),
      ...(maxCents === undefined ? {} : { maxCents }),
    });
  });

  it.each([
    'a monitor under 27 inches',
    'a shelf under 50 cm',
    'at least 16 GB of memory',
    'toys for kids under 3 years',
    'iphone 12',
    'more than 2 players',
    'size 36 to 40',
    'delivery within 3 days',
    'usb 3.0 hub with 4 ports',
    'a 4k tv',
    'rtx 2060',
  ])('sees no price in: %s', (question) => {
    expect(parsePriceBounds(question, 'USD')).toEqual({ rest: question });
  });

  it('counts in the currency’s own minor units', () => {
    expect(parsePriceBounds('under ¥5,000', 'JPY')).toMatchObject({ maxCents: 5_000 });
  });

  it('does not apply a price in another currency, and says so', () => {
    expect(parsePriceBounds('shoes under $50', 'EUR')).toEqual({ foreignPrice: '$50', rest: 'shoes' });
  });

  it('takes no notice of marks that someone typed', () => {
    expect(parsePriceBounds('\uE0007\uE002 shoes', 'USD')).toEqual({ rest: '7 shoes' });
  });

  it('is quick with hostile texts', () => {
    const start = performance.now();
    for (const text of [
      '1,'.repeat(20_000),
      '9'.repeat(50_000),
      'under '.repeat(20_000),
      '$ '.repeat(30_000),
    ]) {
      parsePriceBounds(text, 'USD');
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
