import { expect, it } from 'vitest';
import { cleanPageUrl } from './clean-page-url';

it('keeps what shows the product and drops what may be private', () => {
  expect(cleanPageUrl('https://shop.example/p/7?variant=2&token=x&Email=a%40b.c&sig=1#reviews')).toBe(
    'https://shop.example/p/7?variant=2',
  );
  expect(cleanPageUrl('https://me:pw@shop.example/')).toBe('https://shop.example/');
});

it('takes web pages alone, and none that is too long', () => {
  for (const none of [null, '', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'shop']) {
    expect(cleanPageUrl(none)).toBeNull();
  }
  expect(cleanPageUrl(`https://shop.example/a?q=${'x'.repeat(3000)}`)).toBe('https://shop.example/a');
  expect(cleanPageUrl(`https://shop.example/${'x'.repeat(3000)}`)).toBeNull();
});
