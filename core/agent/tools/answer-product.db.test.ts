import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { createStore } from '@/core/stores/settings/create-store';
import { loadAnswerProducts } from './answer-product.queries';

let test: TestContext;
beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

async function addStore(): Promise<string> {
  const store = { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' };
  return (await createStore(test.ctx, store)).storeId;
}

async function addProduct(
  storeId: string,
  title: string,
  status: 'active' | 'draft' = 'active',
): Promise<string> {
  const product = await test.ctx.db.product.create({
    data: {
      storeId,
      externalId: title,
      title,
      currency: 'EUR',
      contentHash: title,
      status,
      variants: {
        create: [
          { externalId: '2', title: 'Large', position: 2, options: { Size: 'L' } },
          { externalId: '1', title: 'Small', position: 1, options: { Size: 'S' } },
        ],
      },
    },
  });
  return product.id;
}

describe('loadAnswerProducts', () => {
  it('keeps the order of the ids and of the variants', async () => {
    const storeId = await addStore();
    const ids = [await addProduct(storeId, 'Mug'), await addProduct(storeId, 'Kettle')].toReversed();
    const products = await loadAnswerProducts({ ctx: test.ctx, storeId }, ids);
    expect(products.map(({ title }) => title)).toEqual(['Kettle', 'Mug']);
    expect(products[0]?.variants.map(({ title }) => title)).toEqual(['Small', 'Large']);
  });

  it('leaves out drafts and products of other stores', async () => {
    const storeId = await addStore();
    const ids = [await addProduct(storeId, 'Draft', 'draft'), await addProduct(await addStore(), 'Theirs')];
    expect(await loadAnswerProducts({ ctx: test.ctx, storeId }, ids)).toEqual([]);
  });

  it('gives nothing while the catalog is paused', async () => {
    const storeId = await addStore();
    const id = await addProduct(storeId, 'Mug');
    const source = { storeId, type: 'catalog' as const, title: 'Product catalog' };
    const { id: sourceId } = await test.ctx.db.knowledgeSource.create({ data: { ...source, paused: true } });
    expect(await loadAnswerProducts({ ctx: test.ctx, storeId }, [id])).toEqual([]);
    await test.ctx.db.knowledgeSource.update({
      where: { storeId_id: { storeId, id: sourceId } },
      data: { paused: false },
    });
    expect(await loadAnswerProducts({ ctx: test.ctx, storeId }, [id])).toHaveLength(1);
  });

  it('gives nothing to an assistant whose sources leave out the catalog', async () => {
    const storeId = await addStore();
    const id = await addProduct(storeId, 'Mug');
    const add = (type: 'catalog' | 'faq') =>
      test.ctx.db.knowledgeSource.create({ data: { storeId, type, title: type } });
    const [catalog, faq] = [await add('catalog'), await add('faq')];
    const load = (sourceIds: string[]) => loadAnswerProducts({ ctx: test.ctx, storeId, sourceIds }, [id]);
    expect(await load([faq.id])).toEqual([]);
    expect(await load([faq.id, catalog.id])).toHaveLength(1);
    expect(await load([])).toHaveLength(1);
  });
});
