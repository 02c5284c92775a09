import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { beatVisitors, findContactPage, moveTab, tellAfterTab } from './visitor-presence';
import { deleteTab, type VisitorTab } from './visitor-presence.queries';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let now: Date;
let id: string;
let here: string;
let there: string;
beforeAll(async () => {
  test = await createCoreContext({ now: () => now });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  world = await makeInboxWorld(ctx);
  id = await world.wait();
  [here, there] = [randomUUID(), randomUUID()];
  for (const process of [here, there]) await beatVisitors(ctx, process, []);
  test.forget();
});

const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const of = () => ({ storeId: world.storeId, conversationId: id });
async function move(process: string, page: string, socketId: string = randomUUID()): Promise<VisitorTab> {
  const tab = await moveTab(ctx, process, { ...of(), socketId, pageUrl: `https://shop.example${page}` });
  if (!tab) throw new Error('no page');
  return tab;
}
async function close(tab: VisitorTab): Promise<void> {
  await deleteTab(ctx.sql, tab.socketId);
  await tellAfterTab(ctx, tab);
}
const told = () =>
  test.published.flatMap(({ name, data }) =>
    name === 'contact:page' ? [(data as { pageUrl: string | null }).pageUrl?.slice(20) ?? null] : [],
  );

it('a shopper has left with their last tab, whatever process the tabs were connected to', async () => {
  const first = await move(here, '/a');
  pass(1);
  const second = await move(there, '/b');
  await close(first);
  expect(told()).toEqual(['/a', '/b']);
  expect(await findContactPage(ctx, of())).toBe('https://shop.example/b');
  await close(second);
  expect(told()).toEqual(['/a', '/b', null]);
  expect(await findContactPage(ctx, of())).toBeNull();
});

it('the page of the tab that is left is shown when the one on the screen is closed', async () => {
  await move(here, '/a');
  pass(1);
  await close(await move(there, '/b'));
  expect(told()).toEqual(['/a', '/b', '/a']);
});

it('a tab moves from page to page and stays one', async () => {
  const tab = await move(here, '/a');
  pass(1);
  await move(here, '/b', tab.socketId);
  expect(await ctx.db.visitorPresence.count({ where: { conversationId: id } })).toBe(1);
  await moveTab(ctx, here, { ...of(), socketId: tab.socketId, pageUrl: 'javascript:alert(1)' });
  expect(await findContactPage(ctx, of())).toBeNull();
});

it('what a killed process has left is gone by the signs of life of the others, and told once', async () => {
  await move(there, '/a');
  const elsewhere = await world.wait();
  await moveTab(ctx, there, {
    ...{ storeId: world.storeId, conversationId: elsewhere },
    ...{ socketId: randomUUID(), pageUrl: 'https://shop.example/x' },
  });
  pass(30);
  await beatVisitors(ctx, here, []);
  // One of the two has come back here.
  await move(here, '/a');
  test.forget();
  pass(30);
  await beatVisitors(ctx, here, []);
  await beatVisitors(ctx, here, []);
  // Tabs of earlier tests are told too.
  const own = test.published.filter(({ topic }) => topic.endsWith(id) || topic.endsWith(elsewhere));
  expect(own.map(({ data }) => data)).toEqual([{ conversationId: elsewhere, pageUrl: null }]);
  expect(await findContactPage(ctx, of())).toBe('https://shop.example/a');
});

it('a process that was taken for dead writes its tabs anew', async () => {
  const tab = await move(there, '/a');
  pass(60);
  await beatVisitors(ctx, here, []);
  expect(await findContactPage(ctx, of())).toBeNull();
  await beatVisitors(ctx, there, [tab]);
  expect(await findContactPage(ctx, of())).toBe('https://shop.example/a');
});

it('one sign of life stands for all tabs of a process', async () => {
  const tabs = await Promise.all(Array.from({ length: 20 }, (_, at) => move(here, `/${at}`)));
  const written = () =>
    ctx.sql.query<{ count: string }>(`SELECT string_agg(xmin::text, ' ' ORDER BY socket_id) AS count
      FROM visitor_presence WHERE conversation_id = '${id}'`);
  const before = (await written()).rows[0]?.count;
  pass(15);
  await beatVisitors(ctx, here, tabs);
  expect((await written()).rows[0]?.count).toBe(before);
});

it('nothing of it is left when the conversation is erased, and a late sign brings nothing back', async () => {
  const tab = await move(here, '/a');
  await ctx.db.conversation.deleteMany({ where: { id } });
  expect(await ctx.db.visitorPresence.count({ where: { conversationId: id } })).toBe(0);
  await move(here, '/b', tab.socketId);
  expect(await ctx.db.visitorPresence.count({ where: { conversationId: id } })).toBe(0);
});
