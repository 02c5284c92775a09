import { describe, expect, test } from 'vitest';
import { meansOrder, toNumberKey } from './order-number';

describe('toNumberKey', () => {
  test.each([
    ['#1001', '1001'],
    [' # 1001 ', '1001'],
    ['order #1001', '1001'],
    ['Order no. 1001', '1001'],
    ['Bestellnummer: 1001', '1001'],
    ['n° 1001', '1001'],
    ['nº1001', '1001'],
    ['EU-77/2026', 'EU772026'],
    ['no-1001', '1001'],
    ['NORD-7', 'NORD7'],
    ['#W5744371', 'W5744371'],
    ['', ''],
    ['#', ''],
  ])('%j becomes %j', (number, key) => expect(toNumberKey(number)).toBe(key));
});

describe('meansOrder', () => {
  test.each([
    ['1001', '#1001'],
    ['#1001', '1001'],
    ['# 10 01', '#1001'],
    ['1001', 'EU1001'],
    ['eu 1001', '#EU1001'],
    ['EU-1001', '1001'],
    ['01001', '1001'],
    ['w5744371', '#W5744371'],
    ['77/2026', 'EU-77/2026'],
  ])('%j means %j', (written, order) => expect(meansOrder(written, order)).toBe(true));

  test.each([
    ['1001', '#10011'],
    ['001', '1001'],
    ['US1001', 'EU1001'],
    ['', '#1001'],
    ['#', '#1001'],
    ['1001', '1001-B'],
    ['EU', 'EU1001'],
  ])('%j does not mean %j', (written, order) => expect(meansOrder(written, order)).toBe(false));
});
