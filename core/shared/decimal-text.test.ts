import { expect, test } from 'vitest';
import { toDecimalText } from './decimal-text';

test.each([
  [129900, 'EUR', '1299.00'],
  [5, 'EUR', '0.05'],
  [-5, 'EUR', '-0.05'],
  [0, 'EUR', '0.00'],
  [1500, 'JPY', '1500'],
  [1, 'KWD', '0.001'],
  [Number.MAX_SAFE_INTEGER, 'USD', '90071992547409.91'],
])('%i in %s is %s', (cents, currency, text) => {
  expect(toDecimalText(cents, currency)).toBe(text);
});

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('%s is no amount', (cents) => {
  expect(() => toDecimalText(cents, 'EUR')).toThrow(TypeError);
});
