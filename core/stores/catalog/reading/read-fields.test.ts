import { describe, expect, it } from 'vitest';
import { readAttributes, readDescription, readPrice, readStock, readTitle, readUrl } from './read-fields';

describe('readPrice', () => {
  it.each([
    ['1299.00', 'EUR', 'point', 129900],
    ['1.299', 'EUR', 'point', 130],
    ['10', 'JPY', 'point', 10],
    ['1.299', 'EUR', 'local', 129900],
    ['1.299,50', 'EUR', 'local', 129950],
    ['12,5000', 'EUR', 'local', 1250],
    ['', 'EUR', 'point', null],
    ['on request', 'EUR', 'local', undefined],
    ['-5', 'EUR', 'point', undefined],
    ['99999999999', 'EUR', 'point', undefined],
  ] as const)('%j in %s, %s → %j', (text, currency, decimals, cents) => {
    expect(readPrice(text, currency, decimals)).toBe(cents);
  });
});

describe('readUrl', () => {
  it.each([
    ['https://a.example/x y', 'https://a.example/x%20y'],
    ['/x', 'https://shop.example/x'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['javascript:alert(1)', null],
    ['data:image/png;base64,xx', null],
    ['', null],
  ])('%j → %j', (text, url) => {
    expect(readUrl(text, 'https://shop.example')).toBe(url);
  });
});

describe('texts', () => {
  it('come without tags, entities, control characters and halves of characters', () => {
    expect(readTitle('  A &amp; B\u0000 <b>bold</b>\u200b ')).toBe('A & B bold');
    expect(readTitle('Bad \ud800 half')).toBe('Bad \ufffd half');
    expect(readTitle('x'.repeat(900))).toHaveLength(500);
    expect(readDescription('line one\r\nline two & more')).toBe('line one\nline two & more');
    expect(readDescription('<h2>Care</h2><p>Wash at 30&deg;.<br>Dry flat.</p><script>x()</script>')).toBe(
      'Care\n\nWash at 30°.\nDry flat.',
    );
    expect(readDescription('5 < 6 &amp; 7')).toBe('5 < 6 & 7');
    expect(readDescription(`${'<div>'.repeat(5000)}deep`)).not.toContain('<div>');
  });

  it('bounds attributes', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`a${i}`, i]));
    expect(Object.keys(readAttributes(Object.entries(many)))).toHaveLength(200);
    expect(
      readAttributes([
        ['__proto__', 'x'],
        ['', 'y'],
        ['ok', { deep: 1 }],
      ]),
    ).toEqual({});
  });
});

describe('readStock', () => {
  it.each([
    ['12', 12],
    ['3.7', 3],
    ['-2', -2],
    ['', null],
    ['parent', null],
    ['99999999999', 2_147_483_647],
  ])('%j → %j', (text, stock) => {
    expect(readStock(text)).toBe(stock);
  });
});
