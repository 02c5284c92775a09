import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createTag, deleteTag, saveTag, tagConversation } from './manage-tags';
import { listTagUse } from './tags.queries';

let test: CoreTestContext;
let ctx: AppContext;
beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());

it('counts what a tag is on, changes it, and takes it off everything', async () => {
  const world = await makeInboxWorld(ctx);
  const { storeId } = world;
  const by = await world.join('Ada', 'admin');
  const tagId = await createTag(ctx, { storeId, by, name: 'Returns', words: ['send back'] });
  await createTag(ctx, { storeId, by, name: 'empty', color: 'red' });
  for (const text of ['Hello', 'I want to send back this']) {
    const conversationId = await world.write(text);
    await tagConversation(ctx, { storeId, by, conversationId, tagIds: [tagId] });
  }
  await ctx.db.membership.updateMany({ where: { storeId, userId: by }, data: { skills: [tagId] } });
  await saveTag(ctx, { storeId, by, tagId, name: 'Returned', color: 'blue', words: ['return'] });
  expect(await listTagUse(ctx.sql, storeId)).toMatchObject([
    { name: 'empty', color: 'red', conversations: 0, contacts: 0, people: 0 },
    { name: 'Returned', color: 'blue', words: ['return'], conversations: 2, people: 1 },
  ]);
  await expect(createTag(ctx, { storeId, by, name: 'RETURNED' })).rejects.toMatchObject({ code: 'conflict' });

  const bob = await world.join('Bob');
  await expect(deleteTag(ctx, { storeId, by: bob, tagId })).rejects.toMatchObject({ code: 'forbidden' });
  const other = await makeInboxWorld(ctx, 'Other');
  const eve = await other.join('Eve', 'owner');
  await deleteTag(ctx, { storeId: other.storeId, by: eve, tagId });
  expect(await listTagUse(ctx.sql, storeId)).toHaveLength(2);
  await deleteTag(ctx, { storeId, by, tagId });
  expect((await listTagUse(ctx.sql, storeId)).map(({ name }) => name)).toEqual(['empty']);
  expect(await ctx.db.membership.findFirst({ where: { storeId, userId: by } })).toMatchObject({ skills: [] });
});
