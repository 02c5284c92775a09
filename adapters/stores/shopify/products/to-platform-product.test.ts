import { describe, expect, test } from 'vitest';
import { toPlatformProduct } from './to-platform-product';

const variant = (over: object = {}) => ({
  id: 'gid://shopify/ProductVariant/11',
  title: 'Blue / M',
  sku: 'LF-B-M',
  barcode: null,
  price: '49.90',
  compareAtPrice: '59.90',
  availableForSale: true,
  inventoryQuantity: 3,
  inventoryPolicy: 'DENY',
  selectedOptions: [
    { name: 'Colour', value: 'Blue' },
    { name: 'Size', value: 'M' },
  ],
  inventoryItem: { tracked: true },
  media: {
    nodes: [{ id: 'gid://shopify/MediaImage/1', preview: { image: { url: 'https://cdn.example/b.jpg' } } }],
  },
  ...over,
});

const product = (over: object = {}) => ({
  id: 'gid://shopify/Product/1',
  title: 'Linen shirt',
  status: 'ACTIVE',
  vendor: 'Larkfell',
  productType: 'Shirts',
  tags: ['summer', 'linen', 'summer'],
  descriptionHtml: '<p>Soft <b>linen</b> &amp; light.</p>',
  updatedAt: '2026-11-01T10:00:00Z',
  onlineStoreUrl: 'https://larkfell.example/products/linen-shirt',
  category: { fullName: 'Apparel > Clothing > Shirts', name: 'Shirts' },
  featuredMedia: { preview: { image: { url: 'https://cdn.example/a.jpg' } } },
  collections: { nodes: [{ id: 'gid://shopify/Collection/1', title: 'Summer' }] },
  metafields: { nodes: [] },
  variants: { nodes: [variant()] },
  ...over,
});

const read = (over: object = {}, currency = 'EUR') => {
  const result = toPlatformProduct(product(over), currency);
  if (result.kind === 'fault') throw new Error(result.message);
  return result.product;
};
const readVariant = (over: object, currency = 'EUR') =>
  read({ variants: { nodes: [variant(over)] } }, currency).variants?.[0];

describe('toPlatformProduct', () => {
  test('reads a product with its variants', () => {
    expect(read()).toEqual({
      externalId: '1',
      title: 'Linen shirt',
      currency: 'EUR',
      sku: null,
      brand: 'Larkfell',
      category: 'Shirts',
      description: 'Soft linen & light.',
      url: 'https://larkfell.example/products/linen-shirt',
      imageUrl: 'https://cdn.example/a.jpg',
      attributes: { 'Product category': 'Apparel > Clothing > Shirts', Collections: 'Summer' },
      tags: ['summer', 'linen'],
      status: 'active',
      updatedAt: new Date('2026-11-01T10:00:00Z'),
      variants: [
        {
          externalId: '11',
          sku: 'LF-B-M',
          title: 'Blue / M',
          options: { Colour: 'Blue', Size: 'M' },
          imageUrl: 'https://cdn.example/b.jpg',
          priceCents: 4990,
          compareAtCents: 5990,
          stock: 3,
          available: true,
        },
      ],
    });
  });

  test('“Default Title” is a product without variants', () => {
    const mug = read({
      variants: {
        nodes: [
          variant({
            selectedOptions: [{ name: 'Title', value: 'Default Title' }],
            sku: 'MUG',
            barcode: '4006381333931',
          }),
        ],
      },
    });
    expect(mug).toMatchObject({
      sku: 'MUG',
      variants: [],
      offer: { priceCents: 4990, stock: 3, available: true },
    });
    expect(mug.attributes).toMatchObject({ Barcode: '4006381333931' });
  });

  test.each(['', '   ', null, '<b></b>'])('title %j makes a fault', (title) => {
    expect(toPlatformProduct(product({ title }), 'EUR')).toEqual({
      kind: 'fault',
      externalId: '1',
      message: 'The product has no title.',
    });
  });

  test('what is no product is a fault too', () => {
    expect(toPlatformProduct(null, 'EUR')).toMatchObject({ kind: 'fault', externalId: null });
    expect(toPlatformProduct({ title: 'x' }, 'EUR')).toMatchObject({ kind: 'fault', externalId: null });
  });

  test('keeps emoji, drops tags and scripts', () => {
    const odd = read({
      title: 'Mug ☕️ &quot;best dad 👨‍👧‍👦&quot;',
      descriptionHtml: '<script>alert(1)</script><ul><li>Hot 🔥</li><li>Strong</li></ul>',
    });
    expect(odd.title).toBe('Mug ☕️ "best dad 👨‍👧‍👦"');
    expect(odd.description).toBe('- Hot 🔥\n- Strong');
  });

  test.each([
    ['49.9', 'EUR', 4990],
    ['1999', 'JPY', 1999],
    ['1999.00', 'JPY', 1999],
    ['1.250', 'KWD', 1250],
    ['0.00', 'EUR', 0],
    ['19.999', 'EUR', 2000],
  ])('price %j in %s is %i', (price, currency, cents) => {
    expect(readVariant({ price, compareAtPrice: null }, currency)?.priceCents).toBe(cents);
  });

  test.each([null, '', 'free', '-5.00', '99999999999'])('price %j is none, and cannot be bought', (price) => {
    expect(readVariant({ price })).toMatchObject({
      priceCents: null,
      compareAtCents: null,
      available: false,
    });
  });

  test.each([
    ['below zero', { inventoryQuantity: -4, availableForSale: false }, 0, false],
    ['sold on below zero', { inventoryQuantity: -4, inventoryPolicy: 'CONTINUE' }, null, true],
    ['not counted', { inventoryQuantity: 0, inventoryItem: { tracked: false } }, null, true],
    ['unknown', { inventoryQuantity: null }, 0, true],
  ])('stock %s', (_what, over, stock, available) => {
    expect(readVariant(over)).toMatchObject({ stock, available });
  });

  test.each([
    ['ACTIVE', 'https://larkfell.example/p', 'active'],
    ['ACTIVE', null, 'draft'],
    ['UNLISTED', 'https://larkfell.example/p', 'draft'],
    ['DRAFT', null, 'draft'],
    ['ARCHIVED', null, 'archived'],
    ['SOMETHING_NEW', 'https://larkfell.example/p', 'draft'],
  ])('status %s with address %j is %s', (status, onlineStoreUrl, expected) => {
    expect(read({ status, onlineStoreUrl }).status).toBe(expected);
  });

  test('a hundred and more variants stay, one that cannot be read is left out', () => {
    const nodes: unknown[] = Array.from({ length: 120 }, (_, i) =>
      variant({
        id: `gid://shopify/ProductVariant/${i}`,
        selectedOptions: [{ name: 'Size', value: `${i}` }],
      }),
    );
    expect(read({ variants: { nodes: [...nodes, { title: 'no id' }] } }).variants).toHaveLength(120);
  });

  test('the category falls back to the taxonomy, then to a collection', () => {
    expect(read({ productType: '', category: { name: 'Mugs', fullName: 'Home > Mugs' } }).category).toBe(
      'Mugs',
    );
    expect(read({ productType: '', category: null }).category).toBe('Summer');
  });
});
