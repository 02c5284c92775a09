import { describe, expect, it } from 'vitest';
import { readCatalogText } from '../read-catalog-text.fixture';

const OLD_HEADER =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,SEO Description,Variant Image,Status,Color (product.metafields.shopify.color-pattern)';
const NEW_HEADER =
  'Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Image position,Variant image URL';

const read = (header: string, ...rows: string[]) =>
  readCatalogText('shopify-csv', [header, ...rows].join('\n'));

describe('readShopifyProducts', () => {
  it('joins the rows of a product: variants, pictures, texts', async () => {
    const { products, errors } = await read(
      OLD_HEADER,
      'linen-shirt,Linen &amp; Cotton Shirt,"<p>Soft <b>linen</b>.</p><ul><li>Cool</li></ul>",Nord,Apparel > Clothing > Shirts,,"summer, linen",TRUE,Color,Red,Size,M,LS-R-M,shopify,5,deny,49.90,59.90,\'4006381333931,https://cdn.example/2.jpg,2,,https://cdn.example/red.jpg,active,dark-red; sky-blue',
      'linen-shirt,,,,,,,,,Red,,L,LS-R-L,shopify,0,deny,49.90,,,https://cdn.example/1.jpg,1,,,,',
      'linen-shirt,,,,,,,,,Blue,,L,LS-B-L,shopify,-2,continue,54.90,,,,,,,,',
      'linen-shirt,,,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,,',
    );
    expect(errors).toEqual([]);
    expect(products).toHaveLength(1);
    expect(products[0]).toMatchObject({
      externalId: 'linen-shirt',
      title: 'Linen & Cotton Shirt',
      description: 'Soft linen.\n\n- Cool',
      brand: 'Nord',
      category: 'Shirts',
      tags: ['summer', 'linen'],
      url: 'https://shop.example/products/linen-shirt',
      imageUrl: 'https://cdn.example/1.jpg',
      status: 'active',
      currency: 'EUR',
      attributes: { Color: 'dark red, sky blue', Barcode: '4006381333931' },
    });
    expect(products[0]?.variants).toEqual([
      {
        externalId: 'Red / M',
        sku: 'LS-R-M',
        title: 'Red / M',
        options: { Color: 'Red', Size: 'M' },
        priceCents: 4990,
        compareAtCents: 5990,
        stock: 5,
        available: true,
        imageUrl: 'https://cdn.example/red.jpg',
      },
      expect.objectContaining({ title: 'Red / L', stock: 0, available: false, compareAtCents: null }),
      expect.objectContaining({ title: 'Blue / L', stock: -2, available: true, priceCents: 5490 }),
    ]);
  });

  it('reads the column names of 2025, and "Default Title" as a product without variants', async () => {
    const { products, errors } = await read(
      NEW_HEADER,
      'Mug,mug,Plain text,Nord,Home > Kitchen > Mugs,Mugs,,TRUE,active,MUG-1,Title,Default Title,12.50,,shopify,7,FALSE,https://cdn.example/m.jpg,1,',
    );
    expect(errors).toEqual([]);
    expect(products[0]).toMatchObject({
      externalId: 'mug',
      sku: 'MUG-1',
      category: 'Mugs',
      offer: { priceCents: 1250, stock: 7, available: true },
      variants: [],
    });
  });

  it.each([
    ['active', 'TRUE', 'active'],
    ['active', 'FALSE', 'draft'],
    ['draft', 'TRUE', 'draft'],
    ['unlisted', 'TRUE', 'draft'],
    ['archived', 'TRUE', 'archived'],
    ['', '', 'active'],
  ])('takes status %j, published %j as %s', async (status, published, expected) => {
    const { products } = await read('Handle,Title,Published,Status', `a,A,${published},${status}`);
    expect(products[0]?.status).toBe(expected);
  });

  it('counts no stock where Shopify does not track it', async () => {
    const { products } = await read(
      'Handle,Title,Variant Inventory Tracker,Variant Inventory Qty,Variant Price',
      'a,A,,0,10.00',
      'b,B,shopify,,10.00',
    );
    expect(products.map((product) => product.offer)).toMatchObject([
      { stock: null, available: true },
      { stock: null, available: true },
    ]);
  });

  it('says what is wrong, row by row, and goes on', async () => {
    const { products, errors } = await read(
      'Handle,Title,Option1 Name,Option1 Value,Variant Price',
      ',No handle,,,1.00',
      'no-title,,,,1.00',
      'shirt,Shirt,Size,M,free',
      'shirt,,,L,20.00',
      'shirt,,,L,20.00',
      'mug,Mug,,,5.00',
      'shirt,,,XL,20.00',
      'half,"Half',
    );
    expect(errors.map(({ row, field }) => [row, field])).toEqual([
      [2, 'Handle'],
      [3, 'Title'],
      [4, 'Variant Price'],
      [6, 'Option1 value'],
      [8, 'Handle'],
      [9, null],
    ]);
    expect(errors[2]?.message).toContain('“free” is not a price');
    expect(errors[4]?.message).toContain('directly below one another');
    expect(products.map((product) => [product.externalId, product.variants?.length])).toEqual([
      ['shirt', 1],
      ['mug', 0],
    ]);
  });

  it('leaves fields alone whose column is not in the file', async () => {
    const { products } = await read('Handle,Title,Variant Price', 'a,A,1.00');
    expect(products[0]).not.toHaveProperty('description');
    expect(products[0]).not.toHaveProperty('tags');
    expect(products[0]).not.toHaveProperty('status');
  });

  it('has no link when the shop’s address is not known', async () => {
    const { products } = await readCatalogText('shopify-csv', 'Handle,Title\na,A', { websiteUrl: null });
    expect(products[0]?.url).toBeNull();
  });
});
