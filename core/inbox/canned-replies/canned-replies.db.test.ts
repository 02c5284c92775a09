import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { type InboxWorld, makeInboxWorld } from '../testing.fixture';
import { exportCannedReplies } from './export-canned-replies';
import { fillCannedReply } from './fill-canned-reply';
import { importCannedReplies } from './import-canned-replies';
import {
  createCannedReply,
  editCannedReply,
  listCannedReplies,
  removeCannedReply,
  restoreCannedReply,
} from './manage-canned-replies';

let test: CoreTestContext;
let ctx: CoreTestContext['ctx'];
let world: InboxWorld;
let boss: string;
let ada: string;
let by: { storeId: string; by: string };

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(ctx);
  boss = await world.join('Bea Boss', 'admin');
  ada = await world.join('Ada Moreno');
  by = { storeId: world.storeId, by: boss };
});

const HELLO = {
  title: 'Hello',
  shortcut: 'hi',
  text: 'Hi {{contact.first_name|there}}, {{agent.first_name}} here.',
};
const list = () => listCannedReplies(ctx, by);
const audits = () =>
  ctx.db.auditEntry.findMany({
    where: { storeId: world.storeId, action: { startsWith: 'canned' } },
    orderBy: { id: 'asc' },
  });

describe('canned replies', () => {
  it('are made, changed, removed and brought back as they were, and that is written down', async () => {
    const id = await createCannedReply(ctx, by, HELLO);
    await editCannedReply(ctx, { ...by, replyId: id }, { ...HELLO, title: 'Welcome' });
    const conversationId = await world.wait();
    await fillCannedReply(ctx, { storeId: world.storeId, conversationId, replyId: id, by: ada });
    const removed = await removeCannedReply(ctx, { ...by, replyId: id });
    expect(await list()).toEqual([]);
    expect(await removeCannedReply(ctx, { ...by, replyId: id })).toBeNull();
    if (!removed) throw new Error('nothing was removed');
    await restoreCannedReply(ctx, by, removed);
    expect(await list()).toMatchObject([{ id, title: 'Welcome', shortcut: 'hi', uses: 1 }]);
    expect((await audits()).map(({ actorId, subject, data }) => ({ actorId, subject, data }))).toEqual(
      ['created', 'edited', 'removed', 'created'].map((change) => ({
        ...{ actorId: boss, subject: id, data: { shortcut: 'hi', change } },
      })),
    );
  });

  it('have shortcuts of their own, within one store', async () => {
    const id = await createCannedReply(ctx, by, HELLO);
    const other = await createCannedReply(ctx, by, { ...HELLO, shortcut: 'bye' });
    const taken = { code: 'conflict', userMessage: expect.stringContaining('“/hi” is taken') };
    await expect(createCannedReply(ctx, by, { ...HELLO, shortcut: '/HI' })).rejects.toMatchObject(taken);
    await expect(editCannedReply(ctx, { ...by, replyId: other }, HELLO)).rejects.toMatchObject(taken);
    await editCannedReply(ctx, { ...by, replyId: id }, { ...HELLO, text: 'Hey' });
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const cleo = await elsewhere.join('Cleo', 'admin');
    await createCannedReply(ctx, { storeId: elsewhere.storeId, by: cleo }, HELLO);
    expect((await list()).map(({ shortcut }) => shortcut).sort()).toEqual(['bye', 'hi']);
  });

  it('are changed by those alone who may, and never across stores', async () => {
    const id = await createCannedReply(ctx, by, HELLO);
    const agent = { storeId: world.storeId, by: ada };
    await expect(createCannedReply(ctx, agent, { ...HELLO, shortcut: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(editCannedReply(ctx, { ...agent, replyId: id }, HELLO)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(removeCannedReply(ctx, { ...agent, replyId: id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(importCannedReplies(ctx, { ...agent, content: '[]' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await listCannedReplies(ctx, agent)).toHaveLength(1);
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const cleo = { storeId: elsewhere.storeId, by: await elsewhere.join('Cleo', 'owner') };
    await expect(editCannedReply(ctx, { ...cleo, replyId: id }, HELLO)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await removeCannedReply(ctx, { ...cleo, replyId: id })).toBeNull();
    await expect(listCannedReplies(ctx, { ...cleo, storeId: world.storeId })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await list()).toHaveLength(1);
  });

  it('are refused with places that mean nothing', async () => {
    await expect(createCannedReply(ctx, by, { ...HELLO, text: '{{customer.name}}' })).rejects.toThrow(
      'There is no {{customer.name}}.',
    );
  });
});

describe('a reply in use', () => {
  it('has the names and numbers of its conversation, and is counted', async () => {
    const text =
      '{{contact.first_name|there}} {{contact.email}} {{agent.name}} {{store.name}} {{order.number|none}}';
    const replyId = await createCannedReply(ctx, by, { ...HELLO, text });
    const conversationId = await world.wait();
    const use = (over = {}) =>
      fillCannedReply(ctx, { storeId: world.storeId, conversationId, replyId, by: ada, ...over });
    expect(await use()).toEqual({
      text: 'there {{contact.email}} Ada Moreno Fern & Oak none',
      missing: ['contact.email'],
    });
    const { contactId } = await ctx.db.conversation.findFirstOrThrow({ where: { id: conversationId } });
    await ctx.db.contact.updateMany({
      where: { id: contactId },
      data: { name: 'Mia Keller', email: 'mia@shopper.example' },
    });
    await ctx.db.message.updateMany({
      where: { conversationId, seq: 1 },
      data: { orders: [{ number: '#1042' }] },
    });
    expect(await use()).toEqual({ text: 'Mia mia@shopper.example Ada Moreno Fern & Oak #1042', missing: [] });
    expect(await list()).toMatchObject([{ uses: 2, usedAt: expect.any(String) }]);

    const vera = await world.join('Vera', 'viewer');
    await expect(use({ by: vera })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(use({ conversationId: newId() })).rejects.toMatchObject({ code: 'not_found' });
    await expect(use({ replyId: newId() })).rejects.toMatchObject({ code: 'not_found' });
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const cleo = await elsewhere.join('Cleo');
    await expect(use({ storeId: elsewhere.storeId, by: cleo })).rejects.toMatchObject({ code: 'not_found' });
    expect(await list()).toMatchObject([{ uses: 2 }]);
  });
});

describe('a file of replies', () => {
  const SPECIAL = {
    title: 'Sum, “quoted" and\tall',
    shortcut: 'sum',
    text: '=1+1 is no formula\n- one\n\n"two", {{store.name}}',
  };

  it.each(['csv', 'json'] as const)('comes back as it went out (%s)', async (format) => {
    await createCannedReply(ctx, by, HELLO);
    await createCannedReply(ctx, by, SPECIAL);
    const content = await exportCannedReplies(ctx, { ...by, format });
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const there = { storeId: elsewhere.storeId, by: await elsewhere.join('Cleo', 'admin') };
    expect(await importCannedReplies(ctx, { ...there, content })).toEqual({
      ...{ created: 2, updated: 0, unchanged: 0, errors: [] },
    });
    expect(await listCannedReplies(ctx, there)).toMatchObject([
      HELLO,
      { ...SPECIAL, title: 'Sum, “quoted" and\tall' },
    ]);
    expect(await importCannedReplies(ctx, { ...there, content })).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('does not run as a formula in a spreadsheet', async () => {
    await createCannedReply(ctx, by, SPECIAL);
    expect(await exportCannedReplies(ctx, { ...by, format: 'csv' })).toContain(`"'=1+1`);
  });

  it('overwrites by shortcut, and tells of what it leaves out', async () => {
    await createCannedReply(ctx, by, HELLO);
    const content = [
      'Text;Shortcut;Title;Notes',
      'Hello again;/HI;Hello;x',
      '"Two\nlines";new;New one;',
      'Hi {{nobody}};bad;Bad;',
      ';empty;Empty;',
      'Twice;new;Twice;',
    ].join('\r\n');
    expect(await importCannedReplies(ctx, { ...by, content })).toEqual({
      ...{ created: 1, updated: 1, unchanged: 0 },
      errors: [
        { row: 4, message: 'There is no {{nobody}}.' },
        { row: 5, message: 'Write the reply.' },
        { row: 6, message: 'The shortcut “/new” was there before in this file.' },
      ],
    });
    expect(await list()).toMatchObject([{ text: 'Hello again' }, { shortcut: 'new', text: 'Two\nlines' }]);
    expect((await audits()).at(-1)).toMatchObject({
      action: 'canned_replies_imported',
      data: { created: 1, updated: 1 },
    });
  });

  it('is refused when it is something else, or too much; nothing is changed then', async () => {
    for (const content of ['{}', '[1', 'name,address\r\nMia,Here', '', '[{"title": 1']) {
      await expect(importCannedReplies(ctx, { ...by, content })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    expect(await importCannedReplies(ctx, { ...by, content: '[1, {"title": "x"}, null]' })).toMatchObject({
      created: 0,
      errors: [{ row: 1 }, { row: 2, message: '“shortcut” is missing.' }, { row: 3 }],
    });
    const many = (count: number) =>
      JSON.stringify(Array.from({ length: count }, (_, at) => ({ ...HELLO, shortcut: `r${at}` })));
    await expect(importCannedReplies(ctx, { ...by, content: many(501) })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(importCannedReplies(ctx, { ...by, content: many(1001) })).rejects.toMatchObject({
      code: 'too_large',
    });
    expect(await list()).toEqual([]);
    expect(await importCannedReplies(ctx, { ...by, content: many(500) })).toMatchObject({ created: 500 });
    await expect(createCannedReply(ctx, by, HELLO)).rejects.toMatchObject({ code: 'conflict' });
  });
});
