import { describe, expect, test } from 'vitest';
import { readShopDomain } from './read-shop-domain';

describe('readShopDomain', () => {
  test.each([
    'larkfell',
    ' Larkfell ',
    'larkfell.myshopify.com',
    'LARKFELL.MyShopify.com/',
    'http://larkfell.myshopify.com',
    'https://larkfell.myshopify.com/admin',
    'https://larkfell.myshopify.com/admin/orders?x=1#top',
    'admin.shopify.com/store/larkfell',
    'https://admin.shopify.com/store/larkfell/products/1',
  ])('%j is larkfell', (input) => expect(readShopDomain(input)).toBe('larkfell.myshopify.com'));

  test.each([
    '',
    '-larkfell',
    'larkfell.com',
    'larkfell.myshopify.com.evil.example',
    'evil.example/larkfell.myshopify.com',
    'evil.example?larkfell.myshopify.com',
    'evil.example#.myshopify.com',
    'https://larkfell.myshopify.com@evil.example',
    'https://user:password@larkfell.myshopify.com',
    'https://larkfell.myshopify.com:8443',
    'a.b.myshopify.com',
    'myshopify.com',
    '.myshopify.com',
    'evil.example\\.myshopify.com',
    'lark fell',
    'lärkfell',
    'ftp://larkfell.myshopify.com',
    'https://admin.shopify.com/',
    'https://admin.shopify.com/store/..%2f',
    'https://127.0.0.1/store/larkfell',
  ])('%j is refused', (input) => {
    expect(() => readShopDomain(input)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});
