import { describe, expect, it } from 'vitest';
import { checkoutTemplateSchema, fillCheckoutTemplate } from './checkout-template';

const VALUES = {
  items: [
    { sku: 'LAMP/B 1', quantity: 2 },
    { sku: 'a:b,c', quantity: 1 },
  ],
  cartToken: 'tok&x=1',
  discountCode: null,
  email: 'ada+x@shopper.example',
};

describe('checkoutTemplateSchema', () => {
  it.each([
    'https://shop.example/cart?add={items}&ref={cart}',
    'http://shop.example:8080/{items}/go#{email}',
    ' https://shop.example/?i={items}&c={discount} ',
  ])('takes %j', (template) => expect(checkoutTemplateSchema.parse(template)).toBe(template.trim()));

  it.each([
    ['', 'an address like'],
    ['shop.example/{items}', 'an address like'],
    ['javascript:alert("{items}")', 'an address like'],
    ['ftp://shop.example/{items}', 'an address like'],
    ['https://{items}.shop.example/', 'host'],
    ['https://shop.example@evil.example/{items}', 'host'],
    ['https://shop.example/?add={items}&x={token}', '{token} is not known'],
    ['https://shop.example/?add={items', '{items is not known'],
    ['https://shop.example/cart', '{items}'],
    [`https://shop.example/{items}${'x'.repeat(1000)}`, '1,000'],
  ])('refuses %j', (template, message) => {
    expect(checkoutTemplateSchema.safeParse(template).error?.issues[0]?.message).toContain(message);
  });
});

describe('fillCheckoutTemplate', () => {
  it('encodes every value once', () => {
    const template = 'https://shop.example/cart?add={items}&ref={cart}&code={discount}&mail={email}';
    const url = fillCheckoutTemplate(template, VALUES);
    expect(url).toBe(
      'https://shop.example/cart?add=LAMP%2FB%201:2,a%3Ab%2Cc:1&ref=tok%26x%3D1&code=&mail=ada%2Bx%40shopper.example',
    );
    expect(new URL(url).searchParams.get('ref')).toBe('tok&x=1');
  });

  it('lets no value bring in a placeholder or leave the address', () => {
    const url = fillCheckoutTemplate('https://shop.example/{cart}/{items}', {
      ...VALUES,
      items: [{ sku: '../../{email}?#', quantity: 1 }],
      cartToken: '$&\ud83d//evil.example',
    });
    expect(new URL(url).host).toBe('shop.example');
    expect(url).not.toContain('ada');
    expect(new URL(url).search + new URL(url).hash).toBe('');
  });
});
