import { describe, expect, test } from 'vitest';
import { namesToSearch } from './find-orders';

const shop = { numberPrefix: '#', numberSuffix: '' };

describe('namesToSearch', () => {
  test.each([
    ['1001', ['1001', '#1001']],
    ['#1001', ['#1001', '1001']],
    ['order no. 01001', ['order no. 01001', '01001', '1001', '#01001', '#1001']],
    ['eu 1001', ['eu 1001', 'EU1001', '1001', '#1001']],
    ['', []],
    ['#', []],
    ['💥', []],
  ])('%j', (written, names) => expect(namesToSearch(written, shop)).toEqual(names));

  test('the shop’s own writing is among them', () => {
    expect(namesToSearch('1001', { numberPrefix: 'LF-', numberSuffix: '/26' })).toContain('LF-1001/26');
  });

  test('an endless number is cut', () => {
    for (const name of namesToSearch('1'.repeat(5000), shop)) expect(name.length).toBeLessThan(70);
  });
});
