import { describe, expect, test } from 'vitest';
import { normaliseEmail, normalisePhone, sameEmail, samePhone } from './contact-details';

describe('e-mail', () => {
  test('case and surrounding space do not count', () => {
    expect(sameEmail(' Ada@Shopper.Example', 'ada@shopper.example')).toBe(true);
  });
  test('a plus tag and dots do: they may be another mailbox', () => {
    expect(sameEmail('ada+shop@shopper.example', 'ada@shopper.example')).toBe(false);
    expect(sameEmail('a.da@shopper.example', 'ada@shopper.example')).toBe(false);
  });
  test.each(['', 'ada', '@', 'a b@c.example', '*@*'.repeat(200)])('%j is none', (text) => {
    expect(normaliseEmail(text)).toBeNull();
  });
  test('an absent address is like no other', () => {
    expect(sameEmail(null, null)).toBe(false);
    expect(sameEmail('', '')).toBe(false);
  });
});

describe('phone', () => {
  test('is read with the country', () => {
    expect(normalisePhone('0151 2345 6789', 'DE')).toBe('+4915123456789');
    expect(normalisePhone('(212) 555-0123', 'US')).toBe('+12125550123');
  });
  test.each([
    ['+49 151 23456789', '0151/23456789', 'DE'],
    ['+49 151 23456789', '0151/23456789', null],
    ['004915123456789', '+4915123456789', 'DE'],
    ['+1 212 555 0123', '2125550123', null],
  ])('%j is %j', (left, right, country) => expect(samePhone(left, right, country)).toBe(true));
  test.each([
    ['+49 151 23456789', '+49 151 23456780', 'DE'],
    ['6789', '+4915123456789', 'DE'],
    ['', '', 'DE'],
    ['3456789', '+4915123456789', null],
    [null, null, null],
  ])('%j is not %j', (left, right, country) => expect(samePhone(left, right, country)).toBe(false));
});
