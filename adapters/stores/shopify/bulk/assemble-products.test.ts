import { describe, expect, test } from 'vitest';
import { toPlatformProduct } from '../products/to-platform-product';
import { type AssembledProduct, ProductAssembler } from './assemble-products';

const P = (n: number) => `gid://shopify/Product/${n}`;
const V = (n: number) => `gid://shopify/ProductVariant/${n}`;
const product = (n: number) => ({ id: P(n), title: `Product ${n}`, status: 'ACTIVE' });
const variant = (n: number, of: number) => ({
  id: V(n),
  title: `V${n}`,
  price: '10.00',
  availableForSale: true,
  selectedOptions: [{ name: 'Size', value: `${n}` }],
  __parentId: P(of),
});
const picture = (of: number) => ({
  id: `gid://shopify/MediaImage/${of}`,
  preview: { image: { url: `https://cdn.example/${of}.jpg` } },
  __parentId: V(of),
});
const collection = (title: string, of: number) => ({
  id: 'gid://shopify/Collection/1',
  title,
  __parentId: P(of),
});

function assemble(lines: object[], window?: number) {
  const assembler = new ProductAssembler(window);
  const done: AssembledProduct[] = lines.flatMap((line, at) => assembler.add(JSON.stringify(line), at));
  done.push(...assembler.finish());
  const products = done.map(({ raw }) => {
    const read = toPlatformProduct(raw, 'EUR');
    if (read.kind === 'fault') throw new Error(read.message);
    return read.product;
  });
  return { products, scattered: assembler.takeScattered() };
}

describe('ProductAssembler', () => {
  test('joins products and their parts', () => {
    const { products, scattered } = assemble([
      product(1),
      collection('Summer', 1),
      variant(11, 1),
      picture(11),
      variant(12, 1),
      product(2),
      variant(21, 2),
    ]);
    expect(products.map(({ externalId, variants }) => [externalId, variants?.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    expect(products[0]).toMatchObject({
      category: 'Summer',
      variants: [{ externalId: '11', imageUrl: 'https://cdn.example/11.jpg' }, { externalId: '12' }],
    });
    expect(scattered).toEqual([]);
  });

  test('lines of different products may interleave', () => {
    const { products, scattered } = assemble([
      product(1),
      product(2),
      variant(21, 2),
      variant(11, 1),
      picture(21),
      product(3),
      variant(12, 1),
    ]);
    expect(products.map(({ variants }) => variants?.length)).toEqual([2, 1, 0]);
    expect(products[1]?.variants?.[0]?.imageUrl).toBe('https://cdn.example/21.jpg');
    expect(scattered).toEqual([]);
  });

  test('a part that comes too late or too early names its product', () => {
    const { products, scattered } = assemble(
      [variant(31, 3), product(1), product(2), product(3), variant(11, 1)],
      1,
    );
    expect(products).toHaveLength(3);
    expect(scattered).toEqual(['3', '1']);
  });

  test('tells from which line to go on', () => {
    const assembler = new ProductAssembler(2);
    expect(assembler.resumeLine(0)).toBe(0);
    assembler.add(JSON.stringify(product(1)), 0);
    assembler.add(JSON.stringify(variant(11, 1)), 1);
    assembler.add(JSON.stringify(product(2)), 2);
    expect(assembler.resumeLine(3)).toBe(0);
    expect(assembler.add(JSON.stringify(product(3)), 3)).toHaveLength(1);
    expect(assembler.resumeLine(4)).toBe(2);
  });

  test.each(['{"id":"gid://sho', '[]', '{"title":"no id"}', ''])('%j is no line', (line) => {
    expect(() => new ProductAssembler().add(line, 0)).toThrow();
  });
});
