import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { saveInboxSettings } from '@/core/stores/settings/inbox/manage-inbox-settings';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { sendReply } from '../replies/send-reply';
import { assignConversation } from './assign-conversation';
import { assignWaiting } from './assign-waiting';
import { listAssignees } from './assignees.queries';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let now: Date;
beforeAll(async () => {
  test = await createCoreContext({ now: () => now, stopTurn: async () => undefined });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  world = await makeInboxWorld(ctx);
});

const stored = (id: string) =>
  ctx.db.conversation.findFirstOrThrow({ where: { storeId: world.storeId, id } });
const assigneeOf = async (id: string) => (await stored(id)).assigneeId;
async function useRoundRobin(settings: object = {}) {
  const owner = await world.join('Olive', 'owner');
  await saveInboxSettings(ctx, {
    storeId: world.storeId,
    by: owner,
    settings: { assignment: 'round_robin', ...settings },
  });
}

describe('assigning by hand', () => {
  it('puts a teammate in charge and tells the shopper who it is', async () => {
    const [ada, id] = [await world.join('Ada'), await world.wait()];
    test.forget();
    const after = await assignConversation(ctx, { ...world, conversationId: id, assigneeId: ada, by: ada });
    expect(after).toMatchObject({ status: 'assigned', assigneeId: ada });
    expect(test.published).toContainEqual({
      topic: `conversation:${id}`,
      name: 'conversation:person',
      data: { conversationId: id, person: { id: ada, name: 'Ada', hasPicture: false } },
    });
    const events = await ctx.db.conversationEvent.findMany({
      where: { conversationId: id, type: 'assigned' },
    });
    expect(events.map(({ data }) => data)).toEqual([{ to: ada, by: ada }]);
  });

  it('puts it back before the team, and it waits again', async () => {
    const [ada, id] = [await world.join('Ada'), await world.wait()];
    await assignConversation(ctx, { ...world, conversationId: id, assigneeId: ada, by: ada });
    await assignConversation(ctx, { ...world, conversationId: id, assigneeId: null, by: ada });
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
  });

  it('refuses viewers, strangers, and people who have left', async () => {
    const id = await world.wait();
    const [ada, vera, gone] = [
      await world.join('Ada'),
      await world.join('Vera', 'viewer'),
      await world.join('Gone'),
    ];
    await ctx.db.membership.updateMany({ where: { userId: gone }, data: { deactivatedAt: now } });
    const give = (assigneeId: string, by: string) =>
      assignConversation(ctx, { ...world, conversationId: id, assigneeId, by });
    await expect(give(ada, vera)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(give(ada, newId())).rejects.toMatchObject({ code: 'not_found' });
    for (const nobody of [vera, gone, newId()]) {
      await expect(give(nobody, ada)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const bert = await elsewhere.join('Bert');
    await expect(
      assignConversation(ctx, { storeId: elsewhere.storeId, conversationId: id, assigneeId: bert, by: bert }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
  });
});

describe('somebody who is shut out at the same moment', () => {
  /** Does `act` while `userId` is being deactivated, and has not been yet. */
  async function whileLeaving<T>(userId: string, act: () => Promise<T>): Promise<T> {
    const client = await ctx.sql.connect();
    try {
      await client.query('BEGIN');
      await client.query('UPDATE memberships SET deactivated_at = now() WHERE user_id = $1', [userId]);
      const acting = act();
      acting.catch(() => undefined);
      const waiting = () =>
        ctx.sql.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
      await expect.poll(async () => (await waiting()).rows.length).toBe(1);
      await client.query('COMMIT');
      return await acting;
    } finally {
      client.release();
    }
  }

  it('is given nothing', async () => {
    const [ada, bert, id] = [await world.join('Ada'), await world.join('Bert'), await world.wait()];
    const given = whileLeaving(bert, () =>
      assignConversation(ctx, { ...world, conversationId: id, assigneeId: bert, by: ada }),
    );
    await expect(given).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
  });

  it('takes nothing over by answering', async () => {
    const [bert, id] = [await world.join('Bert'), await world.wait()];
    const reply = { storeId: world.storeId, conversationId: id, by: bert, text: 'Hi', clientId: newId() };
    const sent = whileLeaving(bert, () => sendReply(ctx, { ...reply, seenSeq: 99 }));
    await expect(sent).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
    expect(await ctx.db.message.count({ where: { conversationId: id, role: 'teammate' } })).toBe(0);
  });
});

describe('round-robin', () => {
  it('does nothing where the team assigns by hand', async () => {
    const [ada, id] = [await world.join('Ada'), await world.wait()];
    await world.comeOnline(ada);
    expect(await assignWaiting(ctx, world.storeId)).toBe(0);
    expect(await assigneeOf(id)).toBeNull();
  });

  it('gives each conversation to whoever of those online has waited longest for one', async () => {
    await useRoundRobin();
    const [ada, bert, cleo] = [await world.join('Ada'), await world.join('Bert'), await world.join('Cleo')];
    await world.comeOnline(ada);
    await world.comeOnline(bert);
    const ids = [];
    for (let i = 0; i < 4; i++) {
      ids.push(await world.wait());
      now = new Date(now.getTime() + 1000);
      await assignWaiting(ctx, world.storeId);
    }
    const given = await Promise.all(ids.map(assigneeOf));
    expect(given.slice(0, 2).toSorted()).toEqual([ada, bert].toSorted());
    expect(given.slice(2)).toEqual(given.slice(0, 2));
    expect(given).not.toContain(cleo);
  });

  it('is asked for at every hand-off', async () => {
    test.forget();
    await world.wait();
    expect(test.enqueued).toContainEqual(
      expect.objectContaining({ name: 'inbox-assign', payload: { storeId: world.storeId } }),
    );
  });

  it('leaves out who is away, who has enough, and whose window is long closed', async () => {
    await useRoundRobin({ maxPerPerson: 1 });
    const [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
    await world.comeOnline(ada);
    await world.comeOnline(bert);
    await ctx.db.membership.updateMany({ where: { userId: bert }, data: { away: true } });
    const ids = [await world.wait(), await world.wait()];
    expect(await assignWaiting(ctx, world.storeId)).toBe(1);
    expect((await Promise.all(ids.map(assigneeOf))).filter(Boolean)).toEqual([ada]);
    await ctx.db.membership.updateMany({ where: { userId: bert }, data: { away: false } });
    now = new Date(now.getTime() + 60_000);
    expect(await assignWaiting(ctx, world.storeId)).toBe(0);
    await world.comeOnline(bert);
    expect(await assignWaiting(ctx, world.storeId)).toBe(1);
    expect((await Promise.all(ids.map(assigneeOf))).toSorted()).toEqual([ada, bert].toSorted());
  });

  it('prefers who has the conversation’s tag as a skill', async () => {
    await useRoundRobin();
    const [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
    for (const userId of [ada, bert]) await world.comeOnline(userId);
    const tag = await ctx.db.tag.create({
      data: { storeId: world.storeId, name: 'Returns', words: ['return'] },
    });
    await ctx.db.membership.updateMany({
      where: { userId: bert },
      data: { skills: [tag.id], lastAssignedAt: now },
    });
    const id = await world.wait('I want to return it, a person please');
    await assignWaiting(ctx, world.storeId);
    expect(await assigneeOf(id)).toBe(bert);
  });

  it('gives a conversation once, however many look at the same time', async () => {
    await useRoundRobin();
    const people = [await world.join('Ada'), await world.join('Bert')];
    for (const userId of people) await world.comeOnline(userId);
    const ids = await Promise.all(Array.from({ length: 6 }, () => world.wait()));
    const counts = await Promise.all([1, 2, 3].map(() => assignWaiting(ctx, world.storeId)));
    await assignWaiting(ctx, world.storeId);
    expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(6);
    const given = await Promise.all(ids.map(assigneeOf));
    expect(given.every((one) => one !== null && people.includes(one))).toBe(true);
    const events = await ctx.db.conversationEvent.count({
      where: { storeId: world.storeId, type: 'assigned' },
    });
    expect(events).toBe(6);
  });
});

it('lists who can be given conversations', async () => {
  const [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
  await world.join('Vera', 'viewer');
  await world.comeOnline(ada);
  await assignConversation(ctx, { ...world, conversationId: await world.wait(), assigneeId: bert, by: bert });
  // The instance's first user owns every store that is made without an owner.
  const team = await listAssignees(ctx.sql, { storeId: world.storeId, now });
  expect(team.filter(({ id }) => [ada, bert].includes(id))).toEqual([
    { id: ada, name: 'Ada', hasPicture: false, online: true, away: false, open: 0, skills: [] },
    { id: bert, name: 'Bert', hasPicture: false, online: false, away: false, open: 1, skills: [] },
  ]);
});
