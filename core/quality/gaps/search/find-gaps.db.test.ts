import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { indexSource } from '@/core/knowledge/index-source';
import { createSource } from '@/core/knowledge/sources/create-source';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { approveGap } from '../approve-gap';
import { dismissGap, reopenGap } from '../dismiss-gap';
import { tryWhenIndexed } from '../effect/try-when-indexed';
import { countGaps, listGaps } from '../list-gaps.queries';
import { findGaps } from './find-gaps';
import { readGapSearch } from './gap-search.queries';
import { requestGapSearch, startDueGapSearches } from './request-gap-search';

const DAY_MS = 86_400_000;
let test: TestContext;
let store: CreatedStore;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

beforeEach(async () => {
  store = await createStore(test.ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  await addFaq([
    { question: 'How long does delivery take?', answer: 'Parcels take 2 to 4 working days within Germany.' },
    { question: 'How can I pay?', answer: 'By card, PayPal or invoice.' },
  ]);
});

async function addFaq(entries: { question: string; answer: string }[]): Promise<string> {
  const source = await createSource(test.ctx, store.storeId, { type: 'faq', title: 'FAQ', entries });
  await indexSource(test.ctx, store.storeId, source.id);
  return source.id;
}

/** Each question by a shopper of its own. */
async function shoppersAsk(texts: readonly string[], channel = 'web-widget') {
  const asked = [];
  for (const text of texts) {
    asked.push(
      await ask(test.ctx, { widget: { ...store, locale: 'en' }, channel, visitorId: newId(), text }),
    );
  }
  return asked;
}

const inDays = (days: number): AppContext => ({
  ...test.ctx,
  now: () => new Date(Date.now() + days * DAY_MS),
});

async function search(ctx: AppContext = test.ctx) {
  await findGaps(ctx, store.storeId, new AbortController().signal);
  return list('open', ctx);
}

async function list(status: 'open' | 'answered' | 'dismissed', ctx: AppContext = test.ctx) {
  const { storeId } = store;
  return (await listGaps(ctx, { storeId, status, order: 'worth', page: 1, pageSize: 50 })).gaps;
}

const KAYAKS = ['Do you rent out kayaks?', 'can I rent a kayak'];

describe('the search for gaps', () => {
  it('puts together what was not answered, and leaves out what was and what the bench asks', async () => {
    await shoppersAsk([...KAYAKS, 'How long does delivery take?', 'Hello!', 'Is there a student discount?']);
    await shoppersAsk(['Do you rent out kayaks?'], BENCH_CHANNEL);
    const gaps = await search();
    expect(gaps.map(({ question, count }) => [question, count])).toEqual([
      ['Do you rent out kayaks?', 2],
      ['Is there a student discount?', 1],
    ]);
    const [kayaks] = gaps;
    expect(kayaks?.examples.map(({ text }) => text).toSorted()).toEqual(KAYAKS.toSorted());
    expect(kayaks?.weeks.at(-1)).toBe(2);
    expect(kayaks?.draft).toMatchObject({ by: 'open', answer: expect.stringContaining('[…]') });
    expect(await readGapSearch(test.ctx, store.storeId)).toMatchObject({ status: 'done', found: 3, done: 5 });
  });

  it('changes nothing when run again, and lets new questions join', async () => {
    await shoppersAsk(KAYAKS);
    const [before] = await search();
    expect(await search()).toMatchObject([{ id: before?.id, count: 2 }]);
    await shoppersAsk(['do you rent kayaks']);
    expect(await search()).toMatchObject([{ id: before?.id, count: 3 }]);
  });

  it('heeds what shoppers and teammates think of an answer', async () => {
    const [paying, delivery] = await shoppersAsk(['How can I pay?', 'How long does delivery take?']);
    expect(await search()).toEqual([]);
    const rate = (messageId: string | null | undefined, source: string, better: string | null = null) =>
      test.ctx.db.answerFeedback.create({
        data: { storeId: store.storeId, messageId: messageId ?? '', source, helpful: false, better },
      });
    await rate(paying?.message_id, 'shopper');
    await rate(delivery?.message_id, 'teammate', 'Two days, since Monday.');
    const gaps = await search();
    expect(gaps.map(({ question, reasons }) => [question, reasons[0]?.reason]).toSorted()).toEqual([
      ['How can I pay?', 'rated_down'],
      ['How long does delivery take?', 'rated_down_by_team'],
    ]);
    const pay = gaps.find(({ question }) => question === 'How can I pay?');
    expect(pay?.draft).toMatchObject({
      by: 'quoted',
      answer: 'By card, PayPal or invoice.',
      from: [{ title: 'How can I pay?', sourceType: 'faq' }],
    });
    const late = gaps.find(({ question }) => question === 'How long does delivery take?');
    expect(late?.draft).toMatchObject({ by: 'team', answer: 'Two days, since Monday.' });
  });

  it('keeps nothing of a conversation that is erased', async () => {
    const [first] = await shoppersAsk(KAYAKS);
    await search();
    await test.ctx.db.conversation.delete({
      where: { storeId_id: { storeId: store.storeId, id: first?.conversation_id ?? '' } },
    });
    expect(await search()).toMatchObject([{ question: 'can I rent a kayak', count: 1 }]);
    await test.ctx.db.conversation.deleteMany({ where: { storeId: store.storeId } });
    expect(await search()).toEqual([]);
  });

  it('drops questions after 90 days', async () => {
    await shoppersAsk(KAYAKS);
    expect(await search(inDays(89))).toHaveLength(1);
    expect(await search(inDays(91))).toEqual([]);
  });

  it('is asked for once, and comes by itself at night', async () => {
    await shoppersAsk(KAYAKS);
    const queued: string[] = [];
    const ctx: AppContext = {
      ...test.ctx,
      queue: { ...test.ctx.queue, enqueue: async (name) => void queued.push(name) },
    };
    expect(await requestGapSearch(ctx, store.storeId)).toMatchObject({ status: 'queued' });
    await search();
    const at = (hours: number): AppContext => ({
      ...ctx,
      now: () => new Date(`2036-01-01T${String(hours).padStart(2, '0')}:00:00Z`),
    });
    const other = await test.ctx.db.store.findMany({ where: { NOT: { id: store.storeId } } });
    await test.ctx.db.store.deleteMany({ where: { id: { in: other.map(({ id }) => id) } } });
    queued.length = 0;
    await startDueGapSearches(at(12));
    expect(queued).toEqual([]);
    await startDueGapSearches(at(3));
    await startDueGapSearches(at(4));
    expect(queued.filter((name) => name === 'gaps-find').length).toBeGreaterThan(0);
    expect((await readGapSearch(test.ctx, store.storeId))?.status).toBe('queued');
  });
});

describe('lost revenue', () => {
  const card = (priceCents: number, over = {}) => ({
    id: newId(),
    title: 'Tent',
    brand: null,
    priceCents,
    priceMaxCents: null,
    compareAtCents: null,
    currency: 'EUR',
    inStock: true,
    stock: null,
    imageUrl: null,
    url: null,
    ...over,
  });

  async function show(answer: { message_id: string | null } | undefined, products: object[]) {
    await test.ctx.db.message.update({
      where: { storeId_id: { storeId: store.storeId, id: answer?.message_id ?? '' } },
      data: { products },
    });
  }

  it('is the cart, or the cheapest product in sight, of conversations that ended there', async () => {
    const [seen, filled, bought] = await shoppersAsk(['Do you rent out kayaks?', ...KAYAKS]);
    await show(seen, [
      card(9_900),
      card(4_900),
      card(900, { inStock: false }),
      card(100, { currency: 'USD' }),
    ]);
    const productId = newId();
    const base = { storeId: store.storeId, externalId: productId, title: 'Tent', currency: 'EUR' };
    await test.ctx.db.product.create({
      data: { ...base, id: productId, priceCents: 20_000, contentHash: 'x' },
    });
    for (const [conversation, ordered] of [
      [filled, false],
      [bought, true],
    ] as const) {
      const { contactId } = await test.ctx.db.conversation.findUniqueOrThrow({
        where: { storeId_id: { storeId: store.storeId, id: conversation?.conversation_id ?? '' } },
      });
      await test.ctx.db.cart.create({
        data: {
          storeId: store.storeId,
          contactId,
          conversationId: conversation?.conversation_id ?? '',
          token: newId(),
          ...(ordered ? { status: 'ordered', orderedAt: new Date() } : {}),
          lines: { create: { productId, variantId: '00000000-0000-0000-0000-000000000000', quantity: 2 } },
        },
      });
    }
    await show(filled, [card(300)]);
    await show(bought, [card(300)]);
    expect((await search())[0]?.lostCents).toBe(0);
    expect((await search(inDays(2)))[0]?.lostCents).toBe(4_900 + 40_000);
  });

  it('is nothing where a teammate took over or the shopper went on', async () => {
    const [taken, went] = await shoppersAsk(KAYAKS);
    await show(taken, [card(5_000)]);
    await show(went, [card(5_000)]);
    const write = (answer: typeof taken, role: 'teammate' | 'contact', seq: number) =>
      test.ctx.db.message.create({
        data: {
          storeId: store.storeId,
          conversationId: answer?.conversation_id ?? '',
          seq,
          role,
          text: 'All right.',
        },
      });
    await write(taken, 'teammate', 10);
    await write(went, 'contact', 10);
    expect((await search(inDays(2)))[0]?.lostCents).toBe(5_000);
    await write(went, 'contact', 11);
    expect((await search(inDays(2)))[0]?.lostCents).toBe(0);
  });
});

describe('a gap', () => {
  const entry = {
    question: 'Do you rent out kayaks?',
    answer: 'Yes, we rent out kayaks from May to September for €35 a day.',
    phrasings: ['can I rent a kayak', 'do you rent out kayaks'],
  };

  it('becomes an FAQ entry, is tried at once, and its effect is measured', async () => {
    await shoppersAsk([...KAYAKS, 'Is there a student discount?']);
    const [gap] = await search();
    const at = { storeId: store.storeId, gapId: gap?.id ?? '' };
    await expect(approveGap(test.ctx, { ...at, ...entry, answer: 'Yes: […]' })).rejects.toThrow('Fill in');
    const { sourceId, documentId } = await approveGap(test.ctx, { ...at, ...entry });
    const document = await test.ctx.db.knowledgeDocument.findFirstOrThrow({ where: { id: documentId } });
    expect(document).toMatchObject({ title: entry.question, phrasings: ['can I rent a kayak'] });
    await expect(approveGap(test.ctx, { ...at, ...entry })).rejects.toMatchObject({ code: 'conflict' });

    await tryWhenIndexed(test.ctx, { ...at, waited: 0 });
    expect((await list('answered'))[0]?.effect.trial).toBeNull();
    await indexSource(test.ctx, store.storeId, sourceId);
    await tryWhenIndexed(test.ctx, { ...at, waited: 1 });
    const [answered] = await list('answered');
    expect(answered?.effect.trial?.results).toHaveLength(2);
    for (const result of answered?.effect.trial?.results ?? [])
      expect(result).toMatchObject({ well: true, usesEntry: true, answer: expect.stringContaining('€35') });
    const bench = { storeId: store.storeId, channel: BENCH_CHANNEL };
    expect(await test.ctx.db.conversation.count({ where: bench })).toBe(0);

    await shoppersAsk(['Can I rent a kayak?', 'do you rent kayaks', 'How can I pay?']);
    expect(await search()).toMatchObject([{ question: 'Is there a student discount?' }]);
    expect((await list('answered'))[0]?.effect).toMatchObject({
      before: { asked: 2, well: 0 },
      after: { asked: 2, well: 2 },
      final: false,
      trial: expect.anything(),
    });
    await search(inDays(31));
    expect((await list('answered'))[0]?.effect).toMatchObject({ after: { asked: 2, well: 2 }, final: true });
  });

  it('goes into the FAQ that is chosen, whose other entries stay', async () => {
    await shoppersAsk(KAYAKS);
    const [gap] = await search();
    const { id: sourceId } = await test.ctx.db.knowledgeSource.findFirstOrThrow({
      where: { storeId: store.storeId, type: 'faq' },
    });
    const at = { storeId: store.storeId, gapId: gap?.id ?? '', sourceId };
    await approveGap(test.ctx, { ...at, ...entry });
    expect(await test.ctx.db.knowledgeDocument.count({ where: { storeId: store.storeId, sourceId } })).toBe(
      3,
    );
  });

  it('is put aside with what is asked alike later, until that is taken back', async () => {
    await shoppersAsk(KAYAKS);
    const [gap] = await search();
    const gapId = gap?.id ?? '';
    await dismissGap(test.ctx, store.storeId, gapId);
    await shoppersAsk(['do you rent kayaks']);
    expect(await search()).toEqual([]);
    expect(await countGaps(test.ctx, store.storeId)).toEqual({ open: 0, answered: 0, dismissed: 1 });
    await reopenGap(test.ctx, store.storeId, gapId);
    expect(await search()).toMatchObject([{ id: gapId, count: 3 }]);
  });

  it('is out of reach for another store', async () => {
    await shoppersAsk(KAYAKS);
    const [gap] = await search();
    const other = await createStore(test.ctx, {
      name: 'Oak',
      currency: 'EUR',
      locale: 'en',
      timeZone: 'UTC',
    });
    const at = { storeId: other.storeId, gapId: gap?.id ?? '' };
    const refused = { code: 'not_found' };
    await expect(approveGap(test.ctx, { ...at, ...entry })).rejects.toMatchObject(refused);
    await expect(dismissGap(test.ctx, other.storeId, gap?.id ?? '')).rejects.toMatchObject(refused);
    await expect(reopenGap(test.ctx, other.storeId, 'x')).rejects.toMatchObject(refused);
  });
});
