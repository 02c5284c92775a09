import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogText } from '../read-catalog-text.fixture';

const read = (...lines: unknown[]) =>
  readCatalogText(
    'jsonl',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );

describe('readJsonlProducts', () => {
  it('reads all fields', async () => {
    const { products, errors } = await read({
      id: 42,
      sku: 'T-1',
      title: ' Two-person\ttent ',
      brand: 'Norrvik',
      description: '<p>Light &amp; dry</p>',
      price_cents: 39900,
      compare_at_cents: 45000,
      currency: 'usd',
      url: '/products/tent',
      image: ['/tent.jpg', '/b.jpg'],
      category: 'Tents',
      tags: ['camping', 'camping', ''],
      stock: 4,
      status: 'draft',
      attributes: { colour: 'Moss', sleeps: 2, seam_sealed: true, parts: ['fly', 'inner'], nothing: null },
      variants: [
        { id: 'v1', sku: 'T-1-M', title: 'Moss', options: { Colour: 'Moss' }, price_cents: 39900, stock: 0 },
        {
          sku: 'T-1-S',
          options: { Colour: 'Sand' },
          price_cents: 41000,
          compare_at_cents: 40000,
          image: '/s.jpg',
        },
      ],
      unknown_field: 1,
    });
    expect(errors).toEqual([]);
    expect(products[0]).toEqual({
      externalId: '42',
      sku: 'T-1',
      title: 'Two-person tent',
      brand: 'Norrvik',
      description: 'Light & dry',
      currency: 'USD',
      url: 'https://shop.example/products/tent',
      imageUrl: 'https://shop.example/tent.jpg',
      category: 'Tents',
      tags: ['camping'],
      status: 'draft',
      offer: { priceCents: 39900, compareAtCents: 45000, stock: 4, available: true },
      attributes: { colour: 'Moss', sleeps: 2, seam_sealed: true, parts: 'fly, inner' },
      variants: [
        expect.objectContaining({ externalId: 'v1', stock: 0, available: false }),
        expect.objectContaining({
          externalId: 'T-1-S',
          title: 'Sand',
          compareAtCents: null,
          available: true,
          imageUrl: 'https://shop.example/s.jpg',
        }),
      ],
    });
  });

  it('keeps apart what a line leaves out and what it empties', async () => {
    const { products } = await read(
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B', brand: null, stock: null },
    );
    expect(products[0]).toEqual({ externalId: 'a', title: 'A', currency: 'EUR', offer: {} });
    expect(products[1]).toMatchObject({ brand: null, offer: { stock: null, available: true } });
  });

  it('takes a category among the attributes, decimal prices, and numbers as texts', async () => {
    const { products } = await read(
      { id: 'a', title: 'A', price: '12.50', attributes: { category: 'Mugs' } },
      { id: 'b', title: 'B', price_cents: '990', stock: '3' },
    );
    expect(products[0]).toMatchObject({ category: 'Mugs', offer: { priceCents: 1250 } });
    expect(products[1]).toMatchObject({ offer: { priceCents: 990, stock: 3 } });
  });

  it('says what is wrong with a line, and goes on', async () => {
    const { products, errors } = await read(
      '{"id":"a","title":"A"',
      { title: 'no id' },
      { id: 'x', title: '' },
      { id: 'x', title: 'X', price_cents: 12.5 },
      { id: 'x', title: 'X', price_cents: -1 },
      { id: 'x', title: 'X', price_cents: 3_000_000_000 },
      { id: 'x', title: 'X', price: 'cheap' },
      { id: 'x', title: 'X', variants: [{ price_cents: 'a' }] },
      '[1,2]',
      '',
      { id: 'ok', title: 'OK' },
      '{"id":"half","tit',
    );
    expect(products.map((product) => product.externalId)).toEqual(['ok']);
    expect(errors.map(({ row, field }) => [row, field])).toEqual([
      [1, null],
      [2, 'id'],
      [3, 'title'],
      [4, 'price_cents'],
      [5, 'price_cents'],
      [6, 'price_cents'],
      [7, 'price'],
      [8, 'variants.0.price_cents'],
      [9, null],
      [12, null],
    ]);
    expect(errors.at(-1)?.message).toContain('ends in the middle');
  });

  it('never throws, whatever JSON a line holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            id: fc.anything(),
            title: fc.oneof(fc.string(), fc.anything()),
            attributes: fc.anything(),
            variants: fc.anything(),
            tags: fc.anything(),
            price_cents: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        async (line) => {
          let text: string | undefined;
          try {
            text = JSON.stringify(line);
          } catch {
            fc.pre(false);
          }
          const { products, errors } = await readCatalogText('jsonl', text ?? '');
          expect(products.length + errors.length).toBe(1);
        },
      ),
    );
  });
});
