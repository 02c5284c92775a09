import { expect, test } from 'vitest';
import { createShopFetch } from './shop-fetch';
import { locateShop } from './shop-location';

const shop = { domain: 'larkfell.myshopify.com', origin: 'http://127.0.0.1:1' };

test.each([
  'https://evil.example/admin',
  'https://larkfell.myshopify.com.evil.example/',
  'http://larkfell.myshopify.com/',
  'https://larkfell.myshopify.com:444/',
])('never goes to %s', async (address) => {
  await expect(createShopFetch(shop)(address)).rejects.toThrow('not for the shop');
});

test.each(['evil.example', 'a.myshopify.com.evil.example', 'a.b.myshopify.com', 'a.myshopify.com:1', ''])(
  'finds no shop at %j',
  (domain) => {
    expect(() => locateShop(domain, undefined)).toThrow(expect.objectContaining({ code: 'internal' }));
  },
);
