import { describe, expect, it } from 'vitest';
import { allowedDomainsSchema, isAllowedOrigin, normaliseDomain } from './allowed-domains';

describe('normaliseDomain', () => {
  it.each([
    ['shop.example', 'shop.example'],
    [' https://Shop.Example/cart?x=1 ', 'shop.example'],
    ['https://shop.example:443', 'shop.example'],
    ['http://shop.example:8443', 'shop.example:8443'],
    ['*.shop.example', '*.shop.example'],
    ['https://*.shop.example', '*.shop.example'],
    ['localhost', 'localhost'],
    ['localhost:8080', 'localhost:8080'],
    ['127.0.0.1:5000', '127.0.0.1:5000'],
    ['[::1]:3000', '[::1]:3000'],
    ['mühle.example', 'xn--mhle-0ra.example'],
  ])('reads %s as %s', (text, domain) => expect(normaliseDomain(text)).toBe(domain));

  it.each([
    '',
    '*',
    '*.com',
    '*.*.shop.example',
    'shop',
    'a b.example',
    'user:pw@shop.example',
    '*.127.0.0.1',
    'ftp://x',
  ])('refuses %j', (text) => expect(normaliseDomain(text)).toBeNull());
});

describe('allowedDomainsSchema', () => {
  it('drops what is there twice', () => {
    expect(allowedDomainsSchema.parse(['shop.example', 'https://shop.example/'])).toEqual(['shop.example']);
  });

  it('names the entry that is wrong', () => {
    expect(allowedDomainsSchema.safeParse(['shop.example', '*']).error?.issues[0]).toMatchObject({
      path: [1],
      message: expect.stringContaining('"*" is not a domain'),
    });
  });
});

describe('isAllowedOrigin', () => {
  const allowed = ['shop.example', '*.shop.example', 'localhost:8080'];
  it.each([
    'https://shop.example',
    'http://shop.example',
    'https://a.b.shop.example',
    'http://localhost:8080',
  ])('lets %s in', (origin) => expect(isAllowedOrigin(origin, allowed)).toBe(true));
  it.each([
    'https://evilshop.example',
    'https://shop.example.evil.test',
    'https://shop.example:8443',
    'http://localhost',
    'null',
    'file://shop.example',
    '',
  ])('keeps %j out', (origin) => expect(isAllowedOrigin(origin, allowed)).toBe(false));
});
