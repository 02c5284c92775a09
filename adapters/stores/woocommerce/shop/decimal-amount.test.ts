import { describe, expect, it } from 'vitest';
import { centsOf, readAmount } from './decimal-amount';

describe('readAmount', () => {
  it.each([
    ['249.00', 'EUR', 24900],
    ['249', 'EUR', 24900],
    ['0.1', 'EUR', 10],
    ['-39.90', 'EUR', -3990],
    ['-0.00', 'EUR', 0],
    ['1.005', 'EUR', 101],
    ['8.165', 'EUR', 817],
    ['-1.005', 'EUR', -101],
    ['1200', 'JPY', 1200],
    ['1200.5', 'JPY', 1201],
    ['1.2345', 'KWD', 1235],
    ['', 'EUR', null],
    [null, 'EUR', null],
    [undefined, 'EUR', null],
    [19.9, 'EUR', 1990],
  ])('%j %s is %j', (text, currency, cents) => expect(readAmount(text, currency)).toBe(cents));

  it.each(['1,50', '1.2.3', 'free', '1e5', '٣', '--1', '99999999999999999', {}, []])(
    '%j is no amount',
    (text) => {
      expect(readAmount(text, 'EUR') ?? undefined).toBeUndefined();
      expect(centsOf(text, 'EUR')).toBe(0);
    },
  );
});
