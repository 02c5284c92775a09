import { describe, expect, it } from 'vitest';
import { formatMoney, parsePriceCents } from './money';

describe('parsePriceCents', () => {
  it.each([
    ['1299.00', 'EUR', 129900],
    ['1.299,00', 'EUR', 129900],
    ['1 299,00 €', 'EUR', 129900],
    ['1,299', 'USD', 129900],
    ['$5', 'USD', 500],
    ['0.5', 'USD', 50],
    ['12.5', 'EUR', 1250],
    ['1500', 'JPY', 1500],
    ['1,500', 'JPY', 1500],
    ['1500.00', 'JPY', 1500],
    ['12.500', 'KWD', 12500],
    ['12.5', 'KWD', 12500],
    ['1,234.500', 'KWD', 1234500],
  ])('reads %s %s as %i', (text, currency, cents) => {
    expect(parsePriceCents(text, currency)).toBe(cents);
  });

  it.each(['', 'free', '-5.00', 'n/a'])('finds no price in %j', (text) => {
    expect(parsePriceCents(text, 'USD')).toBeNull();
  });
});

describe('formatMoney', () => {
  it('follows locale and currency', () => {
    expect(formatMoney(129900, 'EUR', 'de')).toBe('1.299,00\u00a0€');
    expect(formatMoney(1500, 'JPY', 'en')).toBe('¥1,500');
  });

  it('survives an unknown currency code', () => {
    expect(formatMoney(100, 'not-a-code')).toBe('1.00 not-a-code');
  });
});
