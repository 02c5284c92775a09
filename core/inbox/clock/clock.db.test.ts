import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { snoozeConversation } from '@/core/inbox/snooze-conversation';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { saveInboxSettings } from '@/core/stores/settings/inbox/manage-inbox-settings';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { resolveSilent } from './resolve-silent';
import { wakeSnoozed } from './wake-snoozed';
import { watchReplies } from './watch-replies';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let owner: string;
let now: Date;
beforeAll(async () => {
  test = await createCoreContext({ now: () => now, stopTurn: async () => undefined });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  await ctx.db.store.deleteMany();
  world = await makeInboxWorld(ctx);
  owner = await world.join('Olive', 'owner');
});

const HOUR = 3_600_000;
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const save = (settings: object) => saveInboxSettings(ctx, { storeId: world.storeId, by: owner, settings });
const stored = (id: string) =>
  ctx.db.conversation.findFirstOrThrow({ where: { storeId: world.storeId, id } });

describe('replies', () => {
  it('are warned of once before they are due, and told once when they are late', async () => {
    await save({ firstReplyMinutes: 60, warnAtPercent: 75 });
    const id = await world.wait();
    pass(44 * 60_000);
    expect(await watchReplies(ctx)).toEqual([]);
    pass(2 * 60_000);
    expect(await watchReplies(ctx)).toMatchObject([
      { kind: 'reply_due_soon', conversationId: id, assigneeId: null },
    ]);
    expect(await watchReplies(ctx)).toEqual([]);
    pass(15 * 60_000);
    const twice = await Promise.all([watchReplies(ctx), watchReplies(ctx)]);
    expect(twice.flat()).toMatchObject([{ kind: 'reply_overdue', conversationId: id }]);
    expect((await stored(id)).overdueAt).toEqual(now);
  });

  it('go by the opening hours', async () => {
    const day = [{ from: '09:00', to: '10:00' }];
    const week = [day, day, day, day, day, day, day];
    await ctx.db.store.update({
      where: { id: world.storeId },
      data: { openingHours: { week, holidays: [] } },
    });
    await save({ firstReplyMinutes: 60 });
    now = new Date('2027-03-01T09:30:00Z');
    const id = await world.wait();
    expect((await stored(id)).replyDueAt).toEqual(new Date('2027-03-02T09:30:00Z'));
  });

  it('are not watched where the store has no target', async () => {
    await save({ firstReplyMinutes: null });
    await world.wait();
    pass(1000 * HOUR);
    expect(await watchReplies(ctx)).toEqual([]);
  });
});

describe('snoozed conversations', () => {
  const snooze = (conversationId: string, until: Date | null) =>
    snoozeConversation(ctx, { storeId: world.storeId, conversationId, until, by: owner });

  it('come back when their time has come', async () => {
    const id = await world.wait();
    await snooze(id, new Date(now.getTime() + 2 * HOUR));
    expect(await stored(id)).toMatchObject({ replyDueAt: null });
    pass(HOUR);
    expect(await wakeSnoozed(ctx)).toBe(0);
    pass(HOUR);
    expect(await wakeSnoozed(ctx)).toBe(1);
    expect(await stored(id)).toMatchObject({ snoozedUntil: null, status: 'waiting' });
  });

  it('come back when the shopper writes, or a teammate wants them', async () => {
    const id = await world.write('Hello', { visitor: 'visitor-who-comes-back' });
    await assignConversation(ctx, { ...world, conversationId: id, assigneeId: owner, by: owner });
    await snooze(id, new Date(now.getTime() + 2 * HOUR));
    await world.write('Still there?', { visitor: 'visitor-who-comes-back', conversationId: id });
    expect(await stored(id)).toMatchObject({ snoozedUntil: null, status: 'assigned' });
    await snooze(id, new Date(now.getTime() + 2 * HOUR));
    await snooze(id, null);
    expect((await stored(id)).snoozedUntil).toBeNull();
  });

  it('need a time that makes sense, and a conversation that is a person’s to do', async () => {
    const id = await world.wait();
    for (const until of [now, new Date(now.getTime() + 400 * 24 * HOUR)]) {
      await expect(snooze(id, until)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    const agents = await world.write('Hello');
    await expect(snooze(agents, new Date(now.getTime() + HOUR))).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('silence', () => {
  it('resolves what nobody waits in', async () => {
    const [silent, waiting] = [await world.write('Thanks'), await world.wait()];
    pass(71 * HOUR);
    expect(await resolveSilent(ctx)).toBe(0);
    pass(2 * HOUR);
    expect(await resolveSilent(ctx)).toBe(1);
    expect((await stored(silent)).status).toBe('resolved');
    expect((await stored(waiting)).status).toBe('waiting');
    const events = await ctx.db.conversationEvent.findMany({ where: { conversationId: silent } });
    expect(events.map(({ type }) => type).toSorted()).toEqual(['resolved_by_silence', 'status_changed']);
  });

  it('resolves nothing where the store does not want it', async () => {
    await save({ resolveAfterHours: null });
    await world.write('Thanks');
    pass(10_000 * HOUR);
    expect(await resolveSilent(ctx)).toBe(0);
  });
});

describe('a message to a resolved conversation', () => {
  it('goes to the person who had it, when it comes soon', async () => {
    const visitor = 'visitor-with-a-second-thought';
    const id = await world.write('Hello', { visitor });
    await assignConversation(ctx, { ...world, conversationId: id, assigneeId: owner, by: owner });
    const resolve = () =>
      ctx.db.conversation.update({
        where: { storeId_id: { storeId: world.storeId, id } },
        data: { status: 'resolved', resolvedAt: now },
      });
    await resolve();
    pass(23 * HOUR);
    await world.write('It broke again', { visitor, conversationId: id });
    expect(await stored(id)).toMatchObject({ status: 'assigned', assigneeId: owner });
    await resolve();
    pass(25 * HOUR);
    await world.write('Another question', { visitor, conversationId: id });
    expect(await stored(id)).toMatchObject({ status: 'agent', assigneeId: null });
  });

  it('goes to the agent when that person has left', async () => {
    const visitor = 'visitor-of-somebody-who-left';
    const ada = await world.join('Ada');
    const id = await world.write('Hello', { visitor });
    await assignConversation(ctx, { ...world, conversationId: id, assigneeId: ada, by: ada });
    await ctx.db.conversation.update({
      where: { storeId_id: { storeId: world.storeId, id } },
      data: { status: 'resolved', resolvedAt: now },
    });
    await ctx.db.membership.updateMany({ where: { userId: ada }, data: { deactivatedAt: now } });
    await world.write('One more thing', { visitor, conversationId: id });
    expect(await stored(id)).toMatchObject({ status: 'agent', assigneeId: null });
  });
});
