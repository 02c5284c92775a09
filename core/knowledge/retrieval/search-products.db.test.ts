import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPendingProducts } from '@/core/knowledge/indexing/products/index-pending-products';
import { makeProducts, makeStore, miniLm } from '@/core/knowledge/retrieval-store.fixture';
import type { Embedder } from '@/core/llm/embedder';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { ProductFilters } from './filters/product-filters';
import { searchProducts } from './search-products';

let test: CoreTestContext;
let storeId: string;
let titles: Map<string, string>;

beforeAll(async () => {
  test = await createCoreContext({ embedder: miniLm });
  storeId = await makeStore(test.ctx);
  const ids = await makeProducts(test.ctx, storeId, [
    { title: 'Sony WH-1000 Wireless Headphones', brand: 'Sony', priceCents: 29_900, colours: ['black'] },
    { title: 'Bose Quiet Wireless Headphones', brand: 'Bose', priceCents: 24_900, colours: ['white'] },
    {
      title: 'In-ear headphones with cable',
      brand: 'Philips',
      priceCents: 1_900,
      colours: ['black'],
      inStock: false,
    },
    { title: 'Headphone case', brand: 'Hama', priceCents: 900, description: 'Hard case for Sony headphones' },
    { title: 'DCS-8325LH security camera', brand: 'D-Link', priceCents: 8_900 },
    { title: 'Galaxy smartwatch', brand: 'Samsung', priceCents: 19_900 },
    {
      title: 'Mechanical keyboard',
      brand: 'Cherry',
      priceCents: 9_900,
      attributes: { layout: 'QWERTZ', backlight: true },
    },
    { title: 'USB stick 64 GB', brand: 'Kingston', priceCents: 1_200 },
    { title: 'Linen shirt', brand: 'Nord', priceCents: 4_900, colours: ['moss', 'white'], sizes: ['s', 'm'] },
    { title: 'Wool shirt', brand: 'Nord', priceCents: 8_900, colours: ['red'], sizes: ['l'] },
    { title: 'Draft headphones', status: 'draft' },
    { title: 'Espresso machine', brand: 'Gaggia', priceCents: 39_900 },
  ]);
  titles = new Map([...ids].map(([title, id]) => [id, title]));
  await indexPendingProducts(test.ctx, storeId);

  const other = await makeStore(test.ctx);
  await makeProducts(test.ctx, other, [
    { title: 'Headphones of another store', brand: 'Sony', priceCents: 100 },
  ]);
  await indexPendingProducts(test.ctx, other);
});
afterAll(() => test.close());

async function search(query: string, filters: ProductFilters = {}, limit = 3) {
  const result = await searchProducts(test.ctx, { storeId, query, filters, limit });
  return { ...result, titles: result.hits.map((hit) => titles.get(hit.productId)) };
}

describe('finding products', () => {
  it('by words, with what it rests on', async () => {
    const { hits, titles } = await search('wireless headphones');
    expect(titles.slice(0, 2).toSorted()).toEqual([
      'Bose Quiet Wireless Headphones',
      'Sony WH-1000 Wireless Headphones',
    ]);
    expect(hits[0]?.matchedTerms).toEqual(['wireless', 'headphones']);
    expect(hits[0]?.signals.coverage).toBeCloseTo(1, 5);
    expect(hits[0]?.score).toBeGreaterThan(0.45);
    expect(hits[0]?.score).toBeLessThanOrEqual(1);
  });

  it('by meaning alone', async () => {
    const { titles } = await search('something to make coffee in the morning');
    expect(titles[0]).toBe('Espresso machine');
  });

  it.each([
    ['keybaord', 'Mechanical keyboard', 'a misspelling'],
    ['smart watch', 'Galaxy smartwatch', 'two words for one'],
    ['usbstick', 'USB stick 64 GB', 'one word for two'],
    ['dcs8325lh', 'DCS-8325LH security camera', 'a model number in one piece'],
    ['DCS 8325', 'DCS-8325LH security camera', 'the start of a model number'],
    ['qwertz', 'Mechanical keyboard', 'an attribute'],
    ['backlight', 'Mechanical keyboard', 'the name of a feature'],
  ])('%s finds %s: %s', async (query, title) => {
    expect((await search(query)).titles[0]).toBe(title);
  });

  it('says what it corrected', async () => {
    const { corrections } = await search('keybaord');
    expect(corrections).toEqual([{ word: 'keybaord', terms: ['keyboard'] }]);
  });

  it('of this store only, and active ones only', async () => {
    const { titles } = await search('headphones', {}, 50);
    expect(titles).not.toContain(undefined);
    expect(titles).not.toContain('Draft headphones');
  });

  it('never one that was deleted or deactivated since', async () => {
    const ids = await makeProducts(test.ctx, storeId, [
      { title: 'Zeppelin model' },
      { title: 'Zeppelin poster' },
    ]);
    await indexPendingProducts(test.ctx, storeId);
    expect((await search('zeppelin')).hits).toHaveLength(3);
    await test.ctx.db.product.delete({
      where: { storeId_id: { storeId, id: ids.get('Zeppelin model') ?? '' } },
    });
    await test.ctx.db.product.update({
      where: { storeId_id: { storeId, id: ids.get('Zeppelin poster') ?? '' } },
      data: { status: 'archived' },
    });
    const left = (await search('zeppelin', {}, 50)).hits.map((hit) => hit.productId);
    for (const id of ids.values()) expect(left).not.toContain(id);
    await indexPendingProducts(test.ctx, storeId);
  });

  it('by keywords alone when the embedder is away, and says so', async () => {
    const { sql, log } = test.ctx;
    const away = { ...miniLm, embed: () => Promise.reject(new Error('away')) };
    const result = await searchProducts(
      { sql, log, embedder: away },
      { storeId, query: 'espresso', limit: 3 },
    );
    expect(result.degraded).toBe(true);
    expect(result.hits.map((hit) => titles.get(hit.productId))).toEqual(['Espresso machine']);
  });

  it('copes with any question', async () => {
    for (const query of [
      '',
      '???',
      '🙂',
      'x'.repeat(100_000),
      'word '.repeat(20_000),
      "'; DROP TABLE stores; --",
      '%_\\',
    ]) {
      expect((await search(query)).hits.length).toBeLessThanOrEqual(3);
    }
  });

  it('finds nothing in an empty store', async () => {
    const empty = await makeStore(test.ctx);
    const result = await searchProducts(test.ctx, { storeId: empty, query: 'shoes under 50 €', limit: 3 });
    expect(result).toMatchObject({ hits: [], filters: [], droppedFilters: ['up to €50.00'] });
  });
});

describe('filters', () => {
  it('are read out of the question', async () => {
    const { titles, filters, droppedFilters } = await search('headphones under 100 € in stock', {}, 50);
    expect(filters).toEqual(['up to €100.00', 'in stock']);
    expect(droppedFilters).toEqual([]);
    expect(titles[0]).toBe('Headphone case');
    expect(titles).not.toContain('In-ear headphones with cable');
    expect(titles).not.toContain('Sony WH-1000 Wireless Headphones');
  });

  it('know the store’s brands', async () => {
    const { titles, filters } = await search('do you have headphones from sony?', {}, 50);
    expect(filters).toEqual(['brand Sony']);
    expect(titles).toEqual(['Sony WH-1000 Wireless Headphones']);
    expect((await search('case for sony headphones')).titles[0]).toBe('Headphone case');
  });

  it('keep products whose colour or size nobody knows', async () => {
    const { titles } = await search('black headphones', {}, 50);
    expect(titles).toContain('Headphone case');
    expect(titles).not.toContain('Bose Quiet Wireless Headphones');
    expect((await search('shirt size M', {}, 50)).titles).not.toContain('Wool shirt');
  });

  it('can be given, in any spelling, and win over the question', async () => {
    const { titles, filters } = await search('headphones under 20 €', {
      brands: ['SONY'],
      priceMaxCents: 30_000,
    });
    expect(filters).toEqual(['up to €300.00', 'brand Sony']);
    expect(titles).toEqual(['Sony WH-1000 Wireless Headphones']);
  });

  it('are left out when nothing fulfils them, and that is said', async () => {
    const { titles, filters, droppedFilters } = await search('red shirt size M under 10 €', {}, 50);
    expect(titles[0]).toBe('Wool shirt');
    expect(filters).toEqual([]);
    expect(droppedFilters).toEqual(['up to €10.00', 'colour red', 'size m']);
  });

  it('say when a brand does not exist here', async () => {
    const { hits, droppedFilters } = await search('headphones', { brands: ['Nobody'] });
    expect(hits.length).toBeGreaterThan(0);
    expect(droppedFilters).toEqual(['brand Nobody']);
  });

  it('do not take dollars for euros', async () => {
    const { filters, droppedFilters } = await search('headphones under $20');
    expect(filters).toEqual([]);
    expect(droppedFilters).toEqual(['price $20 (prices are in EUR)']);
  });

  it('work without a word to search for', async () => {
    const { titles, hits } = await search('what do you have under 10 €?', {}, 50);
    expect(titles).toEqual(['Headphone case']);
    expect(hits[0]?.score).toBe(0.5);
  });

  it('restrict the search to some products', async () => {
    const [some] = [...titles].find(([, title]) => title === 'Espresso machine') ?? [];
    expect((await search('headphones', { productIds: [some ?? ''] }, 50)).titles).toEqual([
      'Espresso machine',
    ]);
    expect((await search('headphones', { productIds: [] })).hits).toEqual([]);
  });

  it('put the cheapest of what fits first', async () => {
    const { titles } = await search('the cheapest shirt', {}, 2);
    expect(titles).toEqual(['Linen shirt', 'Wool shirt']);
    expect((await search('most expensive shirt', {}, 2)).titles).toEqual(['Wool shirt', 'Linen shirt']);
  });
});

describe('a store so large that its vectors are walked through', () => {
  /** Unit vectors without the model: each is mostly the direction of the number in its text. */
  const numbered: Embedder = {
    id: miniLm.id,
    dims: miniLm.dims,
    embed: async (texts) =>
      texts.map((text) => {
        const number = Number(/\d+/.exec(text)?.[0] ?? 0);
        const angles = [number / 500, number / 90, number / 7];
        const vector = new Float32Array(miniLm.dims);
        angles.forEach((angle, i) => {
          vector[2 * i] = Math.cos(angle) / Math.sqrt(3);
          vector[2 * i + 1] = Math.sin(angle) / Math.sqrt(3);
        });
        return vector;
      }),
  };

  it('finds what is nearest, with and without filters', async () => {
    const { sql, log } = test.ctx;
    const ctx = { sql, log, embedder: numbered };
    const large = await makeStore(test.ctx);
    const ids = await makeProducts(
      test.ctx,
      large,
      Array.from({ length: 3_200 }, (_, i) => ({
        title: `part${i}x`,
        priceCents: i,
        brand: i % 2 ? 'Odd' : 'Even',
      })),
    );
    await indexPendingProducts(ctx, large);
    const titleOf = new Map([...ids].map(([title, id]) => [id, title]));
    const find = async (filters: ProductFilters) => {
      const { hits } = await searchProducts(ctx, { storeId: large, query: 'number 1500', limit: 5, filters });
      return hits.map((hit) => titleOf.get(hit.productId));
    };
    expect((await find({}))[0]).toBe('part1500x');
    expect((await find({ brands: ['Odd'] }))[0]).toMatch(/^part(1499|1501)x$/);
    expect((await find({ priceMinCents: 1_510, priceMaxCents: 1_520 }))[0]).toBe('part1510x');
  });
});
