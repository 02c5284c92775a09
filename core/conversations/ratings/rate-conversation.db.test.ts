import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import { rateConversation } from './rate-conversation';
import { findRating } from './ratings.queries';

const HOUR = 3_600_000;
let test: TestContext;
let world: InboxWorld;
let conversationId: string;
let now = new Date('2026-03-01T12:00:00Z');

beforeAll(async () => {
  test = await createTestContext({ now: () => now });
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(test.ctx);
  conversationId = await world.write('Hello');
  await setStatus('resolved');
});

const setStatus = (status: 'agent' | 'resolved') =>
  test.ctx.db.conversation.updateMany({ where: { id: conversationId }, data: { status } });
const rate = (score: number, comment: string | null = null) =>
  rateConversation(test.ctx, { storeId: world.storeId, conversationId }, { score, comment });

describe('a rating of a conversation', () => {
  it('may be changed for a day, from when it was given, also once the shopper writes again', async () => {
    const given = await rate(3);
    expect(given.editableUntil).toBe(new Date(now.getTime() + 24 * HOUR).toISOString());
    await setStatus('agent');
    now = new Date(now.getTime() + 23 * HOUR);
    expect(await rate(5, 'Better')).toMatchObject({ score: 5, createdAt: given.createdAt });
    now = new Date(now.getTime() + 2 * HOUR);
    await expect(rate(1)).rejects.toMatchObject({ code: 'conflict' });
    expect(await findRating(test.ctx.sql, world.storeId, conversationId)).toMatchObject({
      score: 5,
      comment: 'Better',
    });
  });

  it('is not taken before the end, nor where the store does not ask', async () => {
    await setStatus('agent');
    await expect(rate(5)).rejects.toMatchObject({ code: 'conflict' });
    await setStatus('resolved');
    const data = { inboxSettings: { askRating: false } };
    await test.ctx.db.store.update({ where: { id: world.storeId }, data });
    await expect(rate(5)).rejects.toMatchObject({ code: 'conflict' });
    expect(await findRating(test.ctx.sql, world.storeId, conversationId)).toBeNull();
  });

  it('is one, also when it comes several times at once', async () => {
    await Promise.all([rate(1), rate(2), rate(3)]);
    expect(await test.ctx.db.conversationRating.count({ where: { conversationId } })).toBe(1);
  });

  it('is of this store alone, and one of five', async () => {
    const other = await makeInboxWorld(test.ctx, 'Elsewhere');
    const input = { score: 5, comment: null };
    await expect(
      rateConversation(test.ctx, { storeId: other.storeId, conversationId }, input),
    ).rejects.toMatchObject({ code: 'not_found' });
    for (const score of [0, 6, 1.5]) await expect(rate(score)).rejects.toThrow();
  });
});
