import { expect, test } from 'vitest';
import { createShopFetch } from './shop-fetch';

const shop = { domain: 'larkfell.myshopify.com', origin: 'http://127.0.0.1:1' };

test.each([
  'https://evil.example/admin',
  'https://larkfell.myshopify.com.evil.example/',
  'http://larkfell.myshopify.com/',
  'https://larkfell.myshopify.com:444/',
])('never goes to %s', async (address) => {
  await expect(createShopFetch(shop)(address)).rejects.toThrow('not for the shop');
});
