import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indexSource } from '@/core/knowledge/index-source';
import type { Embedder } from '@/core/llm/embedder';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { makePage } from '../../stores/sync/testing/made-records.fixture';
import { makeConnectedStore, openSecrets } from '../../stores/sync/testing/made-shop.fixture';
import { deleteSource, pauseSource } from './manage-source';
import { saveShopPages } from './shop-pages';
import { updateSource } from './update-source';

let embedded = 0;
const embedder: Embedder = {
  id: 'test:letters@1:3',
  dims: 3,
  embed: async (texts) => {
    embedded += texts.length;
    return texts.map(() => Float32Array.of(1, 0, 0));
  },
};

let test: CoreTestContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext({ embedder, secrets: openSecrets });
});
afterAll(() => test.close());
beforeEach(async () => {
  storeId = await makeConnectedStore(test.ctx);
  test.forget();
});

const SHIPPING = makePage('Shipping', '<h2>Europe</h2><p>Three days, 4.90 €.</p><script>track()</script>');
const RETURNS = makePage('Returns', '<p>Send it back within 30 days.</p>');
const save = (...pages: ReturnType<typeof makePage>[]) => saveShopPages(test.ctx, storeId, 'Larkfell', pages);
const source = () => test.ctx.db.knowledgeSource.findFirst({ where: { storeId, type: 'shop' } });
const sourceId = async () => (await source())?.id ?? '';
const documents = () =>
  test.ctx.db.knowledgeDocument.findMany({ where: { storeId }, orderBy: { position: 'asc' } });

describe('saveShopPages', () => {
  it('makes one source of all policies and pages, a document each, and has it indexed', async () => {
    expect(await save(SHIPPING, RETURNS)).toMatchObject({ created: 2, faults: [] });
    expect(await source()).toMatchObject({ title: 'Policies and pages of Larkfell' });
    expect(await documents()).toMatchObject([
      {
        externalId: 'policy:Shipping',
        title: 'Shipping',
        url: SHIPPING.url,
        text: '## Europe\n\nThree days, 4.90 €.',
      },
      { externalId: 'policy:Returns', title: 'Returns' },
    ]);
    expect(test.enqueued).toMatchObject([
      { name: 'knowledge-index', payload: { sourceId: await sourceId() } },
    ]);
  });

  it('embeds only what has changed, and removes what is gone', async () => {
    await save(SHIPPING, RETURNS);
    await indexSource(test.ctx, storeId, await sourceId());
    embedded = 0;
    test.forget();
    expect(await save(SHIPPING, RETURNS)).toMatchObject({ created: 0, updated: 0, removed: 0, skipped: 2 });
    expect(test.enqueued).toEqual([]);
    expect(await save({ ...SHIPPING, html: '<p>Two days.</p>' })).toMatchObject({ updated: 1, removed: 1 });
    await indexSource(test.ctx, storeId, await sourceId());
    expect(embedded).toBe(1);
    expect(await documents()).toMatchObject([{ text: 'Two days.' }]);
    expect(await test.ctx.db.chunk.count({ where: { storeId } })).toBe(1);
  });

  it('makes no source for a shop without pages, and leaves pages without text out', async () => {
    await save();
    await save(makePage('Empty', '<div> <img src="x.png"> </div>'));
    expect(await source()).toBeNull();
  });

  it('takes the other pages over when one cannot be read', async () => {
    const bomb = makePage('Nested', '<div>'.repeat(5000));
    const { created, faults } = await save(bomb, RETURNS);
    expect(created).toBe(1);
    expect(faults).toMatchObject([{ externalId: 'Nested' }]);
  });

  it('keeps two sources from being made at the same moment', async () => {
    await Promise.all([save(SHIPPING), save(SHIPPING), save(SHIPPING)]);
    expect(await test.ctx.db.knowledgeSource.count({ where: { storeId, type: 'shop' } })).toBe(1);
    expect(await documents()).toHaveLength(1);
  });

  it('can be paused, and neither edited nor, while the shop is connected, deleted', async () => {
    await save(SHIPPING);
    const id = await sourceId();
    expect(await pauseSource(test.ctx, storeId, id, true)).toMatchObject({ paused: true });
    await save(SHIPPING, RETURNS);
    expect(await source()).toMatchObject({ paused: true });
    for (const patch of [{ title: 'Mine' }, { text: 'Mine' }, { url: 'https://mine.example/' }]) {
      await expect(updateSource(test.ctx, storeId, id, patch)).rejects.toMatchObject({ code: 'conflict' });
    }
    await expect(deleteSource(test.ctx, storeId, id)).rejects.toMatchObject({ code: 'conflict' });
    await test.ctx.db.platformConnection.update({ where: { storeId }, data: { status: 'disconnected' } });
    await deleteSource(test.ctx, storeId, id);
    expect(await documents()).toEqual([]);
  });
});
