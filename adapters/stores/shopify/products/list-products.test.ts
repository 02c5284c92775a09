import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import { addProduct } from '@/e2e/fakes/shopify/shop/change-products';
import { collect } from '../../store-platform-harness';
import { type ShopifyTestBed, startShopifyTestBed } from '../shopify-harness';

describe('products in pages', () => {
  let bed: ShopifyTestBed;
  let shop: StorePlatform;
  beforeEach(async () => {
    bed = await startShopifyTestBed();
    shop = bed.open();
  });
  afterEach(async () => {
    expect(bed.fake.problems).toEqual([]);
    await bed.close();
  });

  test('a product that cannot be used does not hold up the others', async () => {
    addProduct(bed.fake.shop, { title: 'Good' });
    const { product } = addProduct(bed.fake.shop, { title: '  ' });
    addProduct(bed.fake.shop, { title: 'Better' });
    const { value: batch } = await shop.products()[Symbol.asyncIterator]().next();
    expect(batch?.items.map(({ title }: { title: string }) => title)).toEqual(['Good', 'Better']);
    expect(batch?.faults).toEqual([{ externalId: String(product.id), message: 'The product has no title.' }]);
    expect(batch?.total).toBe(3);
  });

  test('a hundred and more variants are read to the end', async () => {
    addProduct(bed.fake.shop, {
      title: 'Paint',
      variants: Array.from({ length: 230 }, (_, i) => ({
        price: '9.00',
        title: `Colour ${i}`,
        selectedOptions: [{ name: 'Colour', value: `Colour ${i}` }],
      })),
    });
    const [paint] = await collect(shop.products());
    expect(paint?.variants).toHaveLength(230);
    expect(new Set(paint?.variants?.map(({ externalId }) => externalId)).size).toBe(230);
  });

  test('a notice of stock leads to its product', async () => {
    const { product } = addProduct(bed.fake.shop, { title: 'Lamp', variants: [{ price: '49.00' }] });
    const item = `inventory-item/${product.variants[0]?.id}`;
    const found = await shop.productsById([
      item,
      String(product.id),
      'inventory-item/999',
      'inventory-item/x',
    ]);
    expect(found.map(({ externalId }) => externalId)).toEqual([String(product.id)]);
  });

  test('a currency without minor units', async () => {
    bed.fake.shop.settings.currencyCode = 'JPY';
    addProduct(bed.fake.shop, { title: 'Bowl', variants: [{ price: '2400' }] });
    expect(await collect(shop.products())).toMatchObject([{ currency: 'JPY', offer: { priceCents: 2400 } }]);
  });

  test('what is not in the online store is no answer', async () => {
    addProduct(bed.fake.shop, { title: 'Gift wrap helper', publishedAt: null });
    addProduct(bed.fake.shop, { title: 'By link only', status: 'UNLISTED' });
    expect((await collect(shop.products())).map(({ status }) => status)).toEqual(['draft', 'draft']);
  });

  test('without read_products nothing is read, and the scope is named', async () => {
    const listing = collect(bed.open(['read_orders']).products());
    await expect(listing).rejects.toMatchObject({
      code: 'forbidden',
      userMessage: expect.stringContaining('read_products'),
    });
  });

  test('limits per order are told with the offer', async () => {
    const { product } = addProduct(bed.fake.shop, {
      title: 'Tiles',
      variants: [
        { price: '3.00', inventoryQuantity: 500, quantityRule: { minimum: 10, maximum: 100, increment: 5 } },
      ],
    });
    const id = String(product.id);
    expect(await shop.offers([{ productExternalId: id, variantExternalId: id }])).toMatchObject([
      { minQuantity: 10, maxQuantity: 100, quantityStep: 5, variantExternalId: id, title: 'Tiles' },
    ]);
  });
});
