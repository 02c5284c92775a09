import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexDocument } from '@/core/knowledge/indexing/documents/index-document';
import { indexPendingDocuments } from '@/core/knowledge/indexing/documents/index-pending-documents';
import { describeIndex, makeSource, makeStore, miniLm } from '@/core/knowledge/retrieval-store.fixture';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { searchPassages } from './search-passages';

let test: CoreTestContext;
let storeId: string;
let faq: Awaited<ReturnType<typeof makeSource>>;
let policy: Awaited<ReturnType<typeof makeSource>>;

beforeAll(async () => {
  test = await createCoreContext({ embedder: miniLm });
  storeId = await makeStore(test.ctx);
  faq = await makeSource(test.ctx, storeId, 'faq', [
    {
      title: 'How long does delivery take?',
      text: 'Orders arrive in 2 to 4 working days.',
      phrasings: ['When will my parcel get here?'],
    },
    { title: 'Which payment methods do you accept?', text: 'Visa, PayPal and bank transfer.' },
  ]);
  policy = await makeSource(test.ctx, storeId, 'policy', [
    {
      title: 'Returns',
      text: '## Deadline\n\nYou can send anything back within 30 days.\n\n## Sale items\n\nDiscounted goods cannot be returned.',
    },
  ]);
  for (const { sourceId } of [faq, policy]) await indexPendingDocuments(test.ctx, storeId, sourceId);

  const other = await makeStore(test.ctx);
  const secret = await makeSource(test.ctx, other, 'policy', [
    { title: 'Returns', text: 'Secret of another store.' },
  ]);
  await indexPendingDocuments(test.ctx, other, secret.sourceId);
});
afterAll(() => test.close());

const search = (query: string, sourceIds?: string[]) =>
  searchPassages(test.ctx, { storeId, query, limit: 5, ...(sourceIds ? { sourceIds } : {}) });

describe('finding passages', () => {
  it('finds an FAQ entry by another wording', async () => {
    const [hit] = await search('how many days until my package reaches me');
    expect(hit).toMatchObject({
      title: 'How long does delivery take?',
      text: 'Orders arrive in 2 to 4 working days.',
      sourceType: 'faq',
      sourceId: faq.sourceId,
      documentId: faq.documentIds.get('How long does delivery take?'),
    });
  });

  it('finds the passage of a policy with its heading', async () => {
    const [hit] = await search('may I return something that was on sale?');
    expect(hit).toMatchObject({ title: 'Returns', heading: 'Sale items', sourceType: 'policy' });
    expect(hit?.score).toBeGreaterThan(0.2);
  });

  it('never shows another store’s', async () => {
    const hits = await search('secret of another store');
    expect(hits.map((hit) => hit.text).join()).not.toContain('Secret');
  });

  it('looks into the given sources only, and into paused ones never', async () => {
    const hits = await search('delivery', [policy.sourceId]);
    expect(new Set(hits.map((hit) => hit.sourceId))).toEqual(new Set([policy.sourceId]));
    const paused = (value: boolean) =>
      test.ctx.db.knowledgeSource.update({
        where: { storeId_id: { storeId, id: faq.sourceId } },
        data: { paused: value },
      });
    await paused(true);
    expect((await search('delivery')).every((hit) => hit.sourceId === policy.sourceId)).toBe(true);
    await paused(false);
  });

  it('goes on by keywords when the embedder is away', async () => {
    const { sql, log } = test.ctx;
    const away = { ...miniLm, embed: () => Promise.reject(new Error('away')) };
    const hits = await searchPassages({ sql, log, embedder: away }, { storeId, query: 'paypal', limit: 5 });
    expect(hits.map((hit) => hit.title)).toEqual(['Which payment methods do you accept?']);
  });

  it('copes with any question', async () => {
    for (const query of ['', '?', 'word '.repeat(20_000)]) expect(await search(query)).toBeInstanceOf(Array);
  });
});

describe('changing documents', () => {
  const index = (store: string) => describeIndex(test.ctx, store, 'passage');
  const change = (store: string, id: string, data: { title?: string; text?: string; phrasings?: string[] }) =>
    test.ctx.db.knowledgeDocument.update({
      where: { storeId_id: { storeId: store, id } },
      data: { ...data, contentHash: JSON.stringify(data) },
    });

  it('embeds only the passages that changed', async () => {
    const store = await makeStore(test.ctx);
    const { documentIds } = await makeSource(test.ctx, store, 'text', [
      { title: 'Guide', text: '# One\n\nFirst.\n\n# Two\n\nSecond.\n\n# Three\n\nThird.' },
    ]);
    const id = documentIds.get('Guide') ?? '';
    expect(await indexDocument(test.ctx, store, id)).toEqual({ passages: 3, embedded: 3 });
    expect(await indexDocument(test.ctx, store, id)).toEqual({ passages: 3, embedded: 0 });
    await change(store, id, { text: '# One\n\nFirst.\n\n# Two\n\nAltered.' });
    expect(await indexDocument(test.ctx, store, id)).toEqual({ passages: 2, embedded: 1 });

    const changed = await index(store);
    const fresh = await makeStore(test.ctx);
    const again = await makeSource(test.ctx, fresh, 'text', [
      { title: 'Guide', text: '# One\n\nFirst.\n\n# Two\n\nAltered.' },
    ]);
    await indexDocument(test.ctx, fresh, again.documentIds.get('Guide') ?? '');
    expect(changed).toEqual(await index(fresh));
  });

  it('takes out what was deleted, with its source or alone', async () => {
    const store = await makeStore(test.ctx);
    const gone = await makeSource(test.ctx, store, 'faq', [{ title: 'Old?', text: 'Old.' }]);
    const kept = await makeSource(test.ctx, store, 'faq', [
      { title: 'Kept?', text: 'Kept.' },
      { title: 'Dropped?', text: 'Dropped.' },
    ]);
    for (const { sourceId } of [gone, kept]) await indexPendingDocuments(test.ctx, store, sourceId);
    expect((await index(store)).vectors).toHaveLength(6);
    await test.ctx.db.knowledgeSource.delete({
      where: { storeId_id: { storeId: store, id: gone.sourceId } },
    });
    await test.ctx.db.knowledgeDocument.delete({
      where: { storeId_id: { storeId: store, id: kept.documentIds.get('Dropped?') ?? '' } },
    });
    expect(await indexPendingDocuments(test.ctx, store, kept.sourceId)).toEqual({
      indexed: 0,
      unchanged: 0,
      removed: 2,
    });
    const left = await index(store);
    expect(left.chunks.map(({ heading }) => heading)).toEqual(['Kept?']);
    expect(left.vocabulary).toEqual(['kept']);
  });

  it('is empty for a document without words', async () => {
    const store = await makeStore(test.ctx);
    const { documentIds } = await makeSource(test.ctx, store, 'text', [{ title: 'Nothing', text: '---' }]);
    const id = documentIds.get('Nothing') ?? '';
    expect(await indexDocument(test.ctx, store, id)).toEqual({ passages: 0, embedded: 0 });
    await change(store, id, { text: 'Something.' });
    expect(await indexDocument(test.ctx, store, id)).toEqual({ passages: 1, embedded: 1 });
    await change(store, id, { text: '' });
    expect(await indexDocument(test.ctx, store, id)).toEqual({ passages: 0, embedded: 0 });
    expect((await index(store)).chunks).toEqual([]);
  });
});
