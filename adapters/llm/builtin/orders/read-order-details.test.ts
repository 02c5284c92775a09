import { describe, expect, test } from 'vitest';
import { readCode, readOrderDetails } from './read-order-details';

describe('readOrderDetails', () => {
  test.each([
    ['where is order #1001?', '1001', null, null],
    ['order 1001 please, ada@shopper.example', '1001', 'ada@shopper.example', null],
    [
      'My order number is EU-77/2026 and my mail is Ada@Shopper.Example.',
      'EU-77/2026',
      'Ada@Shopper.Example',
      null,
    ],
    ['Bestellung Nr. 1001', '1001', null, null],
    ['#W5744371', 'W5744371', null, null],
    ['# 1001, +49 151 23456789', '1001', null, '+49 151 23456789'],
    ['order 1001, phone 0151/23456789', '1001', null, '0151/23456789'],
    ['(212) 555-0123', null, null, '(212) 555-0123'],
    ['do you have jackets for 100 €?', null, null, null],
  ])('%j', (message, number, email, phone) => {
    expect(readOrderDetails(message, false)).toEqual({ number, email, phone });
  });

  test.each([
    ['1001', '1001'],
    ['it is 1001, ada@shopper.example', '1001'],
    ['W5744371', 'W5744371'],
    ['I do not know it, I paid 129.00', null],
    ['2 of them', null],
  ])('when the talk is about orders, %j has the number %j', (message, number) => {
    expect(readOrderDetails(message, true).number).toBe(number);
  });
});

describe('readCode', () => {
  test.each([
    ['123456', '123456'],
    ['the code is 123 456', '123456'],
    ['12345', null],
    ['1234567', null],
    ['my order 123456 has not arrived although you said that it would be here', null],
  ])('%j: %j', (message, code) => expect(readCode(message)).toBe(code));
});
