import { describe, expect, it } from 'vitest';
import type { CategoryTree } from './category-tree';
import { readProduct } from './map-product';
import { wooProductSchema, wooVariationSchema } from './product-schema';

const NO_CATEGORIES: CategoryTree = { deepest: () => ({ category: null, path: null }) };

function read(product: object, variations: object[] = []) {
  const raw = wooProductSchema.parse({
    id: 1,
    name: 'Mug',
    type: 'simple',
    status: 'publish',
    price: '5.00',
    ...product,
  });
  return readProduct(
    raw,
    variations.map((one) => wooVariationSchema.parse(one)),
    'EUR',
    NO_CATEGORIES,
  );
}

describe('a product', () => {
  it.each(['', '   ', '<p></p>', '&nbsp;'])('with %j for a name is left out, and told', (name) => {
    expect(read({ name })).toEqual({ product: null, faults: ['The product has no name.'] });
  });

  it('with markup and emoji in its texts is read as people see it', () => {
    const { product } = read({
      name: 'Moss &amp; <em>Fern</em> &#8220;Duo&#8221; 🪴',
      description: '<h2>Care</h2><script>alert(1)</script><ul><li>Water &lt; 1&nbsp;l</li></ul>',
    });
    expect(product).toMatchObject({ title: 'Moss & Fern “Duo” 🪴' });
    expect(product?.description).toContain('Water < 1');
    expect(product?.description).not.toContain('alert');
  });

  it.each([
    ['', null, false],
    ['0', 0, true],
    ['19.90', 1990, true],
  ])('with the price %j costs %j', (price, priceCents, available) => {
    expect(read({ price }).product?.offer).toMatchObject({ priceCents, available });
    expect(read({ price }).faults).toEqual([]);
  });

  it.each(['-5.00', '1,50', 'call us', '99999999999'])(
    'with the price %j is kept without one, and told',
    (price) => {
      const { product, faults } = read({ price });
      expect(product?.offer).toMatchObject({ priceCents: null, available: false });
      expect(faults).toEqual([`“${price}” is not a price that can be charged`]);
    },
  );

  it.each([
    [{ manage_stock: true, stock_quantity: -3, stock_status: 'outofstock' }, -3, false],
    [{ manage_stock: true, stock_quantity: 2.7, stock_status: 'instock' }, 2, true],
    [{ manage_stock: true, stock_quantity: null, stock_status: 'instock' }, null, true],
    [{ manage_stock: false, stock_quantity: 9, stock_status: 'instock' }, null, true],
    [{ manage_stock: true, stock_quantity: 0, stock_status: 'onbackorder', backorders: 'yes' }, 0, true],
  ])('with %j has stock %j', (fields, stock, available) => {
    expect(read(fields).product?.offer).toMatchObject({ stock, available });
  });

  it.each([
    [{ status: 'draft' }, 'draft'],
    [{ status: 'pending' }, 'draft'],
    [{ status: 'private' }, 'draft'],
    [{ status: 'future' }, 'draft'],
    [{ status: 'trash' }, 'archived'],
    [{ catalog_visibility: 'hidden' }, 'draft'],
    [{ catalog_visibility: 'search' }, 'active'],
    [{ post_password: 'x' }, 'draft'],
  ])('that is %j is %s', (fields, status) => expect(read(fields).product?.status).toBe(status));

  it('of which plugins changed the types of fields is read all the same', () => {
    const { product } = read({
      sku: 4711,
      stock_quantity: '5',
      manage_stock: 'yes',
      images: [{ src: 'javascript:alert(1)' }, 'x'],
      categories: null,
      tags: [{ name: 'New' }, { name: 7 }, null],
      attributes: [{ name: 'Weight', options: [2, '3 kg'], variation: 'no' }, 'junk'],
      meta_data: 'none',
      brands: [{ name: 'Fern &amp; Co' }],
    });
    expect(product).toMatchObject({
      sku: '4711',
      imageUrl: null,
      tags: ['New', '7'],
      brand: 'Fern & Co',
      attributes: { Weight: '2, 3 kg' },
    });
  });
});

describe('variations', () => {
  const attributes = [
    { name: 'Colour', variation: true, options: ['Red', 'Blue'] },
    { name: 'Size', variation: true, options: ['S', 'M'] },
    { name: 'Cloth', variation: false, options: ['Linen'] },
  ];
  const variation = (id: number, fields: object = {}) => ({
    id,
    status: 'publish',
    price: '5.00',
    purchasable: true,
    stock_status: 'instock',
    ...fields,
  });

  it('stand in the shop’s order, with what is left open in their title', () => {
    const { product } = read({ type: 'variable', attributes }, [
      variation(12, { menu_order: 2 }),
      variation(11, { menu_order: 1, attributes: [{ name: 'Size', option: 'M' }] }),
      variation(10, {
        menu_order: 1,
        attributes: [
          { name: 'Size', option: 'S' },
          { name: 'Colour', option: 'Blue' },
        ],
      }),
    ]);
    expect(product?.offer).toEqual({});
    expect(product?.variants?.map(({ externalId, title, options }) => [externalId, title, options])).toEqual([
      ['10', 'Blue / S', { Size: 'S', Colour: 'Blue' }],
      ['11', 'Any Colour / M', { Size: 'M' }],
      ['12', 'Any Colour / Any Size', {}],
    ]);
  });

  it('share their product’s stock, are switched off, or have no price', () => {
    const { product, faults } = read({ type: 'variable-subscription', attributes: [] }, [
      variation(10, { manage_stock: 'parent', stock_quantity: 7 }),
      variation(11, { status: 'private' }),
      variation(12, { price: '', purchasable: false }),
      variation(13, { price: '-1' }),
    ]);
    expect(
      product?.variants?.map(({ stock, available, priceCents }) => [stock, available, priceCents]),
    ).toEqual([
      [7, true, 500],
      [null, false, 500],
      [null, false, null],
      [null, false, null],
    ]);
    expect(faults).toEqual(['Variation 13: “-1” is not a price that can be charged']);
  });

  it('that are all gone leave a product without any', () => {
    expect(read({ type: 'variable', price: '' }).product).toMatchObject({ variants: [], offer: {} });
  });
});
