import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listChunks } from '@/core/knowledge/documents/list-chunks.queries';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { putFaqEntry, removeFaqEntry } from './change-faq-entry';
import { createSource } from './create-source';
import { getSource } from './get-source.queries';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;
let faqId: string;
beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  storeId = (await createStore(ctx, { name: 'Shop' })).storeId;
  const entries = [
    { question: 'Do you ship to Norway?', answer: 'Yes.' },
    { question: 'Can I pay by invoice?', answer: 'Yes, with Klarna.', phrasings: ['Invoice?'] },
  ];
  faqId = (await createSource(ctx, storeId, { type: 'faq', title: 'FAQ', entries })).id;
  test.forget();
});

const questions = async () =>
  (await getSource(ctx, storeId, faqId)).entries?.map(({ question, answer }) => [question, answer]);

it('adds an entry and has it indexed', async () => {
  await putFaqEntry(ctx, storeId, faqId, {
    question: 'Is it vegan?',
    answer: 'Mostly.',
    phrasings: ['Vegan?'],
  });
  expect(await questions()).toContainEqual(['Is it vegan?', 'Mostly.']);
  expect(test.enqueued).toMatchObject([{ name: 'knowledge-index', payload: { storeId, sourceId: faqId } }]);
});

it('replaces an entry in its place, also under another question', async () => {
  const change = { question: 'Do you deliver to Norway?', answer: 'Yes, in 6 days.', phrasings: [] };
  await putFaqEntry(ctx, storeId, faqId, { ...change, replaces: 'do you ship to norway' });
  expect(await questions()).toEqual([
    ['Do you deliver to Norway?', 'Yes, in 6 days.'],
    ['Can I pay by invoice?', 'Yes, with Klarna.'],
  ]);
});

it('refuses a question that another entry answers, and one that is not there', async () => {
  const twice = { question: 'DO YOU SHIP TO NORWAY', answer: 'No.' };
  await expect(putFaqEntry(ctx, storeId, faqId, twice)).rejects.toMatchObject({ code: 'conflict' });
  await expect(
    putFaqEntry(ctx, storeId, faqId, { ...twice, replaces: 'Never asked?' }),
  ).rejects.toMatchObject({ code: 'not_found' });
  await expect(putFaqEntry(ctx, storeId, faqId, { question: ' ', answer: 'x' })).rejects.toMatchObject({
    issues: [expect.objectContaining({ path: ['question'] })],
  });
});

it('takes an entry out, but not the last one', async () => {
  await removeFaqEntry(ctx, storeId, faqId, 'Can I pay by invoice?');
  expect(await questions()).toEqual([['Do you ship to Norway?', 'Yes.']]);
  await expect(removeFaqEntry(ctx, storeId, faqId, 'Do you ship to Norway?')).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('is not for other kinds of source, nor for other stores', async () => {
  const text = await createSource(ctx, storeId, { type: 'text', title: 'Text', text: 'Words.' });
  const entry = { question: 'Q?', answer: 'A.' };
  await expect(putFaqEntry(ctx, storeId, text.id, entry)).rejects.toMatchObject({ code: 'invalid_input' });
  const { storeId: other } = await createStore(ctx, { name: 'Other' });
  await expect(putFaqEntry(ctx, other, faqId, entry)).rejects.toMatchObject({ code: 'not_found' });
});

it('shows a document’s chunks to its own store only', async () => {
  const document = await ctx.db.knowledgeDocument.findFirstOrThrow({ where: { storeId, sourceId: faqId } });
  const chunk = {
    collection: 'passage',
    documentId: document.id,
    sourceId: faqId,
    heading: 'H',
    text: 'Yes.',
    terms: [],
    fieldLengths: [0, 0, 0],
    sourceHash: '-',
    textHash: '-',
  } as const;
  const id = '01900000-0000-7000-8000-000000000009';
  await ctx.db.chunk.create({
    data: { ...chunk, storeId, id, ordinal: 1, terms: [], fieldLengths: [0, 0, 0] },
  });
  expect(await listChunks(ctx, storeId, document.id)).toMatchObject([{ heading: 'H', text: 'Yes.' }]);
  const { storeId: other } = await createStore(ctx, { name: 'Other' });
  expect(await listChunks(ctx, other, document.id)).toEqual([]);
});
