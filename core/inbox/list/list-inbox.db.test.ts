import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { markRead, markUnread } from '@/core/inbox/reading/mark-read';
import { snoozeConversation } from '@/core/inbox/snooze-conversation';
import { createTag, deleteTag, saveTag, tagConversation } from '@/core/inbox/tags/manage-tags';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { countInbox } from './count-inbox.queries';
import { listInbox } from './list-inbox.queries';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let ada: string;
beforeAll(async () => {
  test = await createCoreContext({ now: () => new Date(), stopTurn: async () => undefined });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(ctx);
  ada = await world.join('Ada', 'admin');
});

const list = (input: object = {}) => listInbox(ctx, { storeId: world.storeId, userId: ada, ...input });
const ids = async (input: object = {}) => (await list(input)).items.map(({ id }) => id);
const assign = (conversationId: string, assigneeId: string | null = ada) =>
  assignConversation(ctx, { storeId: world.storeId, conversationId, assigneeId, by: ada });
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('the lists', () => {
  it('hold what their names say, and are counted', async () => {
    const agent = await world.write('Hello');
    const waiting = await world.wait();
    const mine = await world.wait();
    await assign(mine);
    const snoozed = await world.wait();
    await snoozeConversation(ctx, {
      storeId: world.storeId,
      conversationId: snoozed,
      until: inAnHour(),
      by: ada,
    });
    const resolved = await world.write('Bye');
    await ctx.db.conversation.updateMany({ where: { id: resolved }, data: { status: 'resolved' } });
    await world.write('Try this', { channel: 'bench' });

    expect(await ids()).toEqual([mine, waiting, agent]);
    expect(await ids({ view: 'waiting' })).toEqual([waiting, mine]);
    expect(await ids({ view: 'mine' })).toEqual([mine]);
    expect(await ids({ view: 'mine', userId: await world.join('Bert') })).toEqual([]);
    expect(await ids({ view: 'unassigned' })).toEqual([waiting]);
    expect(await ids({ view: 'agent' })).toEqual([agent]);
    expect(await ids({ view: 'snoozed' })).toEqual([snoozed]);
    expect(await ids({ view: 'resolved' })).toEqual([resolved]);
    expect(await ids({ view: 'all' })).toHaveLength(5);
    expect(await countInbox(ctx, { storeId: world.storeId, userId: ada })).toEqual({
      open: 3,
      waiting: 2,
      mine: 1,
      unassigned: 1,
      agent: 1,
      snoozed: 1,
    });
  });

  it('are walked through page by page, each row once', async () => {
    const written: string[] = [];
    for (let i = 0; i < 7; i++) written.unshift(await world.write(`Message ${i}`));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);
    expect(seen).toEqual(written);
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('tell who writes, who is in charge, since when somebody waits, and what is unread', async () => {
    const id = await world.wait('This is terrible, I am furious!');
    await assign(id);
    const [item] = (await list()).items;
    expect(item).toMatchObject({
      id,
      status: 'assigned',
      assignee: { id: ada, name: 'Ada', hasPicture: false },
      lastMessageText: 'This is terrible, I am furious!',
      lastMessageRole: 'contact',
      unread: 1,
      overdue: false,
      contact: { name: null, verified: false },
    });
    expect(item?.waitingSince).not.toBeNull();
    expect(item?.replyDueAt).not.toBeNull();
    expect(await ids({ mood: 'upset' })).toEqual([id]);
    expect(await ids({ mood: 'happy' })).toEqual([]);
  });

  it('show nothing of other stores', async () => {
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    await elsewhere.write('A secret tent');
    expect(await ids({ view: 'all' })).toEqual([]);
    expect(await ids({ view: 'all', query: 'secret' })).toEqual([]);
  });
});

describe('filters', () => {
  it('go by channel, assistant and assignee', async () => {
    const mail = await world.write('By mail', { channel: 'email' });
    const chat = await world.write('By chat');
    await assign(chat);
    expect(await ids({ channel: 'email' })).toEqual([mail]);
    expect(await ids({ assigneeId: ada })).toEqual([chat]);
    expect(await ids({ assistantId: world.assistantId })).toHaveLength(2);
    expect(await ids({ assistantId: newId() })).toEqual([]);
  });

  it('go by tags, which words give and people change', async () => {
    const by = { storeId: world.storeId, by: ada };
    const returns = await createTag(ctx, { ...by, name: 'Returns', color: 'blue', words: ['return'] });
    await expect(createTag(ctx, { ...by, name: 'returns' })).rejects.toMatchObject({ code: 'conflict' });
    const vip = await createTag(ctx, { ...by, name: 'VIP' });
    const id = await world.write('How do I return it?');
    expect((await list({ tagId: returns })).items[0]?.tags).toEqual([
      { id: returns, name: 'Returns', color: 'blue' },
    ]);
    await tagConversation(ctx, { ...by, conversationId: id, tagIds: [vip] });
    expect(await ids({ tagId: returns })).toEqual([]);
    await saveTag(ctx, { ...by, tagId: vip, name: 'Regular', color: 'green' });
    expect((await list({ tagId: vip })).items[0]?.tags).toEqual([
      { id: vip, name: 'Regular', color: 'green' },
    ]);
    await deleteTag(ctx, { ...by, tagId: vip });
    expect((await list()).items[0]?.tags).toEqual([]);
  });

  it('refuse a tag of another store', async () => {
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const cleo = await elsewhere.join('Cleo');
    const foreign = await createTag(ctx, { storeId: elsewhere.storeId, by: cleo, name: 'Foreign' });
    const id = await world.write('Hello');
    const request = { storeId: world.storeId, by: ada, conversationId: id, tagIds: [foreign] };
    await expect(tagConversation(ctx, request)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('search', () => {
  it('finds words of any message, begun ones and such without their accents', async () => {
    const first = await world.write('My order from Zürich has a broken kettle', {
      visitor: 'visitor-zurich',
    });
    await world.write('Thanks a lot', { visitor: 'visitor-zurich', conversationId: first });
    const second = await world.write('Where is the kettle?');
    expect(await ids({ query: 'kett' })).toEqual([second, first]);
    expect(await ids({ query: 'zurich broken' })).toEqual([first]);
    expect(await ids({ query: 'kettle zebra' })).toEqual([]);
    expect(await ids({ query: '!!' })).toEqual([]);
    expect((await list({ query: 'zurich' })).items[0]?.snippet).toContain('Zürich');
  });

  it('finds words of notes', async () => {
    const id = await world.write('Hello');
    await ctx.db.conversationNote.create({
      data: { storeId: world.storeId, conversationId: id, authorId: ada, text: 'Called the warehouse' },
    });
    expect(await ids({ query: 'warehouse' })).toEqual([id]);
  });

  it('finds newest conversations of words that almost all have', async () => {
    const id = await world.write('tent');
    await ctx.db.$executeRaw`
      INSERT INTO messages (store_id, id, conversation_id, seq, role, text)
      SELECT ${world.storeId}::uuid, gen_random_uuid(), ${id}::uuid, 1 + n, 'contact', 'tent ' || n
        FROM generate_series(1, 2100) n`;
    const newer = await world.write('Another tent');
    expect(await ids({ query: 'tent' })).toEqual([newer, id]);
    expect(await ids({ query: 'tent', limit: 1 })).toEqual([newer]);
  });
});

describe('reading', () => {
  it('goes forward, for each teammate alone, and can be taken back', async () => {
    const visitor = 'visitor-who-writes-twice';
    const id = await world.write('One', { visitor });
    await world.write('Two', { visitor, conversationId: id });
    const of = { storeId: world.storeId, conversationId: id, userId: ada };
    const unread = async (userId = ada) => (await list({ userId })).items[0]?.unread;
    await markRead(ctx, { ...of, seq: 1 });
    expect(await unread()).toBe(1);
    await markRead(ctx, { ...of, seq: 99 });
    await markRead(ctx, { ...of, seq: 1 });
    expect(await unread()).toBe(0);
    expect(await unread(await world.join('Bert'))).toBe(2);
    await markUnread(ctx, of);
    expect(await unread()).toBe(1);
    await expect(markRead(ctx, { ...of, userId: newId(), seq: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

it('tells of single rows whether they still belong to a list', async () => {
  const one = await world.wait();
  const other = await world.wait();
  await assign(one);
  expect(await ids({ view: 'unassigned', ids: [one, other] })).toEqual([other]);
  expect(await ids({ view: 'mine', ids: [one, other] })).toEqual([one]);
  expect(await ids({ view: 'all', ids: [] })).toEqual([]);
});
