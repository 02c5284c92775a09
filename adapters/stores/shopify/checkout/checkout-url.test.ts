import { describe, expect, test } from 'vitest';
import { buildPermalink } from './checkout-url';

const request = { discountCode: null, cartToken: 'tok_1', email: null };

describe('buildPermalink', () => {
  test('holds all lines and the token', () => {
    const url = new URL(
      buildPermalink(
        'https://larkfell.example',
        [
          { variantId: '11', quantity: 2 },
          { variantId: '12', quantity: 1 },
        ],
        request,
      ),
    );
    expect(`${url.origin}${url.pathname}`).toBe('https://larkfell.example/cart/11:2,12:1');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'attributes[storefolk_cart]': 'tok_1',
      utm_source: 'storefolk',
      utm_medium: 'chat',
    });
  });

  test('code and e-mail cannot break out of their parameters', () => {
    const url = new URL(
      buildPermalink('https://larkfell.example', [{ variantId: '11', quantity: 1 }], {
        ...request,
        discountCode: 'A&B=C #1',
        email: 'ada+x@shopper.example',
      }),
    );
    expect(url.searchParams.get('discount')).toBe('A&B=C #1');
    expect(url.searchParams.get('checkout[email]')).toBe('ada+x@shopper.example');
    expect(url.hash).toBe('');
  });

  test.each([
    [[]],
    [[{ variantId: '', quantity: 1 }]],
    [[{ variantId: '11/../../admin', quantity: 1 }]],
    [[{ variantId: '11', quantity: 0 }]],
    [[{ variantId: '11', quantity: 1.5 }]],
  ])('%j is no cart', (lines) => {
    expect(() => buildPermalink('https://larkfell.example', lines, request)).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });
});
