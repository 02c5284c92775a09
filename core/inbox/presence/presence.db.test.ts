import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { type InboxWorld, makeInboxWorld } from '../testing.fixture';
import { beat, noteWindow } from './presence';
import { findOnline } from './presence.queries';

let test: TestContext;
let world: InboxWorld;
let ada: string;
let bert: string;
beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(test.ctx);
  [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
  for (const userId of [ada, bert]) {
    const window = { socketId: `of ${userId}`, storeId: world.storeId, userId, conversationId: null };
    await noteWindow(test.ctx, window, { isNew: true });
  }
});

const windows = () => [ada, bert].map((userId) => ({ socketId: `of ${userId}`, sessionVersion: 1 }));
const online = () => findOnline(test.ctx.sql, world.storeId, test.ctx.now());

it('keeps windows alive whose people may be there', async () => {
  expect(await beat(test.ctx, windows())).toEqual([]);
  expect((await online()).toSorted()).toEqual([ada, bert].toSorted());
});

// What cuts them at once is an event; events can be lost.
it.each<[string, () => Promise<unknown>]>([
  [
    'was deactivated',
    () => test.ctx.db.membership.updateMany({ where: { userId: bert }, data: { deactivatedAt: new Date() } }),
  ],
  ['is of the store no more', () => test.ctx.db.membership.deleteMany({ where: { userId: bert } })],
  [
    'has ended all sessions',
    () => test.ctx.db.user.update({ where: { id: bert }, data: { sessionVersion: { increment: 1 } } }),
  ],
])('finds the window of somebody who %s', async (_, leave) => {
  await leave();
  expect(await beat(test.ctx, windows())).toEqual([`of ${bert}`]);
});
