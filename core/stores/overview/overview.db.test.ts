import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnOutcome } from '@/core/contracts/message-view';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { quickSearch } from './quick-search';
import { type Overview, readOverview } from './read-overview';

/** In Auckland (UTC+13) it is the morning of the 20th already. */
const NOW = new Date('2026-11-19T20:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

let test: CoreTestContext;
let ctx: AppContext;
let store: CreatedStore;
beforeAll(async () => {
  test = await createCoreContext({ now: () => NOW });
  ctx = test.ctx;
  store = await createStore(ctx, { name: 'Ober Ceramics' });
});
afterAll(() => test.close());

interface Exchange {
  hoursAgo: number;
  question: string;
  outcome?: TurnOutcome;
  confidence?: number;
  handedOff?: boolean;
  firstTokenMs?: number;
}

/** A conversation of one question and, with an outcome, its answer. */
async function converse(to: CreatedStore, exchange: Exchange): Promise<string> {
  const { storeId, assistantId } = to;
  const at = new Date(NOW.getTime() - exchange.hoursAgo * HOUR_MS);
  const contact = await ctx.db.contact.create({ data: { storeId } });
  const { id: conversationId } = await ctx.db.conversation.create({
    data: {
      storeId,
      assistantId,
      contactId: contact.id,
      createdAt: at,
      lastMessageAt: at,
      lastMessageText: exchange.question,
      handoffReason: exchange.handedOff ? 'Asked for.' : null,
    },
  });
  const question = await ctx.db.message.create({
    data: { storeId, conversationId, seq: 1, role: 'contact', text: exchange.question, createdAt: at },
  });
  const turn = await ctx.db.turn.create({
    data: {
      storeId,
      conversationId,
      messageId: question.id,
      provider: 'builtin',
      startedAt: at,
      firstTokenMs: exchange.firstTokenMs ?? null,
    },
  });
  if (exchange.outcome) {
    await ctx.db.message.create({
      data: {
        storeId,
        conversationId,
        seq: 2,
        role: 'agent',
        text: 'An answer.',
        turnId: turn.id,
        outcome: exchange.outcome,
        confidence: exchange.confidence ?? null,
        createdAt: at,
      },
    });
  }
  return conversationId;
}

const read = (to: CreatedStore, timeZone = 'UTC') => readOverview(ctx, { storeId: to.storeId, timeZone });

describe('an empty store', () => {
  it('has zeros and no invented shares', async () => {
    const overview = await read(store);
    expect(overview).toMatchObject({
      today: 0,
      lastSevenDays: 0,
      handedOff: 0,
      topQuestions: [],
      weakAnswers: [],
      assisted: { totals: [], days: [], conversations: 0 },
    });
    expect(overview.answers).toEqual({
      resolvedShare: null,
      confidence: null,
      firstTokenMs: null,
      answers: 0,
    });
    expect(overview.days).toHaveLength(14);
    expect(overview.days.at(-1)?.day).toBe('2026-11-19');
  });
});

describe('a store with conversations', () => {
  let shop: CreatedStore;
  let overview: Overview;
  beforeAll(async () => {
    shop = await createStore(ctx, { name: 'Shop' });
    const answered = { outcome: 'answered', confidence: 0.9 } as const;
    await converse(shop, {
      hoursAgo: 1,
      question: 'How long does delivery take?',
      firstTokenMs: 100,
      ...answered,
    });
    await converse(shop, {
      hoursAgo: 2,
      question: 'how long does DELIVERY take',
      firstTokenMs: 300,
      ...answered,
    });
    await converse(shop, { hoursAgo: 30, question: 'Hello!', outcome: 'smalltalk', confidence: 0.2 });
    await converse(shop, {
      hoursAgo: 40,
      question: 'A person please',
      outcome: 'handed_off',
      handedOff: true,
    });
    await converse(shop, {
      hoursAgo: 50,
      question: 'Is it dishwasher safe?',
      outcome: 'unsure',
      confidence: 0.1,
    });
    await converse(shop, { hoursAgo: 60, question: 'Does it fit?', outcome: 'answered', confidence: 0.4 });
    await converse(shop, { hoursAgo: 70, question: 'Anybody there?' });
    await converse(shop, { hoursAgo: 24 * 10, question: 'Of last week', ...answered });
    await converse(shop, { hoursAgo: 24 * 45, question: 'Long ago', outcome: 'unsure' });
    await converse(store, { hoursAgo: 1, question: 'Of another store', outcome: 'unsure', confidence: 0 });
    overview = await read(shop);
  });

  it('counts days in the store’s time zone', async () => {
    expect(overview).toMatchObject({ today: 2, yesterday: 2, lastSevenDays: 7, sevenDaysBefore: 1 });
    const auckland = await read(shop, 'Pacific/Auckland');
    expect(auckland.days.at(-1)).toEqual({ day: '2026-11-20', conversations: 2, handedOff: 0 });
    expect(auckland.days.at(-2)).toEqual({ day: '2026-11-19', conversations: 1, handedOff: 0 });
  });

  it('tells who was served without a human, how surely and how fast', () => {
    expect(overview.handedOff).toBe(1);
    expect(overview.answers.resolvedShare).toBeCloseTo(5 / 6);
    expect(overview.answers.confidence).toBeCloseTo((0.9 + 0.9 + 0.2 + 0.1 + 0.4) / 5);
    expect(overview.answers.firstTokenMs).toBe(200);
  });

  it('counts questions as one when only case and signs differ, and leaves greetings out', () => {
    expect(overview.topQuestions[0]).toMatchObject({ text: 'How long does delivery take?', count: 2 });
    const texts = overview.topQuestions.map(({ text }) => text);
    expect(texts).not.toContain('Hello!');
    expect(texts).not.toContain('Long ago');
  });

  it('leaves out of the questions what shoppers tell to show who they are', async () => {
    const other = await createStore(ctx, { name: 'Proofs' });
    for (const question of ['# 1002, ada@shopper.example', '#1002', '+44 20 7946 0000', '我的订单在哪里'])
      await converse(other, { hoursAgo: 1, question, outcome: 'answered', confidence: 0.9 });
    expect((await read(other)).topQuestions.map(({ text }) => text)).toEqual(['我的订单在哪里']);
  });

  it('lists what was answered badly or not at all, newest first', () => {
    expect(overview.weakAnswers.map(({ text, outcome }) => [text, outcome])).toEqual([
      ['Is it dishwasher safe?', 'unsure'],
      ['Does it fit?', 'answered'],
      ['Anybody there?', null],
    ]);
  });

  it('tells what the last thirty days have sold', async () => {
    const { storeId } = shop;
    const contact = await ctx.db.contact.create({ data: { storeId } });
    const cart = { storeId, contactId: contact.id, conversationId: shop.assistantId, token: 'token' };
    await ctx.db.cart.create({ data: { ...cart, status: 'ordered' } });
    for (const [number, daysAgo] of [
      ['1', 2],
      ['2', 29],
      ['3', 31],
    ] as const) {
      await ctx.db.order.create({
        data: {
          storeId,
          origin: 'file',
          externalId: number,
          number,
          numberKey: number,
          placedAt: new Date(NOW.getTime() - daysAgo * 24 * HOUR_MS),
          status: 'shipped',
          platformStatus: '',
          paymentStatus: 'paid',
          currency: 'EUR',
          totalCents: 1000,
          refundedCents: 100,
          detail: {},
          contentHash: '-',
          cartToken: 'token',
        },
      });
    }
    const { assisted } = await read(shop);
    expect(assisted.totals).toEqual([{ currency: 'EUR', orders: 2, revenueCents: 1800 }]);
    expect(assisted.conversations).toBe(1);
  });

  it('is searched by words, without meeting other stores', async () => {
    const { storeId } = shop;
    await ctx.db.product.create({
      data: { storeId, externalId: '1', title: 'Delivery van, wood', currency: 'EUR', contentHash: '-' },
    });
    const hits = await quickSearch(ctx, { storeId, userId: newId(), query: 'delivery' });
    expect(hits.products.map(({ title }) => title)).toEqual(['Delivery van, wood']);
    expect(hits.conversations).toHaveLength(2);
    expect(await quickSearch(ctx, { storeId, userId: newId(), query: '100%' })).toEqual({
      products: [],
      conversations: [],
    });
    expect(
      (await quickSearch(ctx, { storeId, userId: newId(), query: 'another store' })).conversations,
    ).toEqual([]);
  });
});
