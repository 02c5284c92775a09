import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { receiveMessage } from '@/core/conversations/receive-message';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { ConversationStatus } from '@/prisma/generated/client';
import { assignConversation } from './assignment/assign-conversation';
import { giveBack, reopenConversation, resolveConversation, undoResolve } from './resolve-conversation';
import { type InboxWorld, makeInboxWorld } from './testing.fixture';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let ada: string;
let of: { storeId: string; conversationId: string; by: string };
beforeAll(async () => {
  test = await createCoreContext({ now: () => new Date(), stopTurn: async () => undefined });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(ctx);
  ada = await world.join('Ada');
  of = { storeId: world.storeId, conversationId: await world.wait(), by: ada };
  test.forget();
});

const write = (text: string) =>
  receiveMessage(ctx, {
    storeId: world.storeId,
    assistantId: world.assistantId,
    channel: 'web-widget',
    contactExternalId: `visitor-1-${world.storeId}`,
    text,
    conversationId: of.conversationId,
  });
const stored = () => ctx.db.conversation.findFirstOrThrow({ where: { id: of.conversationId } });
const statusChanges = async () => {
  const where = { storeId: world.storeId, conversationId: of.conversationId, type: 'status_changed' };
  const events = await ctx.db.conversationEvent.findMany({ where, orderBy: { id: 'asc' } });
  return events.map(({ data }) => data);
};
const published = (status: ConversationStatus) => [
  {
    topic: `conversation:${of.conversationId}`,
    name: 'conversation:status',
    data: { conversationId: of.conversationId, status },
  },
  {
    topic: `store:${world.storeId}`,
    name: 'conversation:updated',
    data: { conversationId: of.conversationId },
  },
];

it('gives a waiting conversation back, and the assistant answers the next message', async () => {
  await giveBack(ctx, of);
  expect(await stored()).toMatchObject({ status: 'agent', handoffReason: 'Asked for a person' });
  expect(await statusChanges()).toEqual([{ from: 'waiting', to: 'agent', by: ada }]);
  expect(test.published).toEqual(published('agent'));
  expect((await write('And now?')).turn).not.toBeNull();
});

it('resolves a waiting conversation until the shopper writes again', async () => {
  expect(await resolveConversation(ctx, of)).toEqual({ status: 'waiting', assigneeId: null });
  expect(await stored()).toMatchObject({ status: 'resolved' });
  expect(test.published).toEqual(published('resolved'));
  expect(await write('One more thing')).toMatchObject({ reopened: true });
});

it('says nothing when two teammates resolve the same conversation', async () => {
  await Promise.all([resolveConversation(ctx, of), resolveConversation(ctx, of)]);
  expect(await statusChanges()).toHaveLength(1);
  expect(test.published).toEqual(published('resolved'));
});

it('refuses to give back what the team does not have, and to open what is open', async () => {
  await expect(reopenConversation(ctx, of)).rejects.toMatchObject({ code: 'conflict' });
  for (const end of [giveBack, resolveConversation]) {
    await end(ctx, of);
    await expect(giveBack(ctx, of)).rejects.toMatchObject({ code: 'conflict' });
  }
});

it('takes a resolve back to whoever had the conversation', async () => {
  await undoResolve(ctx, { ...of, ...(await resolveConversation(ctx, of)) });
  expect(await stored()).toMatchObject({ status: 'waiting', assigneeId: null });
  const bert = await world.join('Bert');
  await assignConversation(ctx, { ...of, assigneeId: bert });
  const before = await resolveConversation(ctx, of);
  expect(before).toEqual({ status: 'assigned', assigneeId: bert });
  await undoResolve(ctx, { ...of, ...before });
  expect(await stored()).toMatchObject({ status: 'assigned', assigneeId: bert, resolvedAt: null });
  await giveBack(ctx, of);
  await undoResolve(ctx, { ...of, ...(await resolveConversation(ctx, of)) });
  expect(await stored()).toMatchObject({ status: 'agent', assigneeId: null });
});

it('takes a resolve back to all of the team when who had it has left', async () => {
  const bert = await world.join('Bert');
  await assignConversation(ctx, { ...of, assigneeId: bert });
  const before = await resolveConversation(ctx, of);
  const where = { storeId_userId: { storeId: world.storeId, userId: bert } };
  await ctx.db.membership.update({ where, data: { deactivatedAt: new Date() } });
  await undoResolve(ctx, { ...of, ...before });
  expect(await stored()).toMatchObject({ status: 'waiting', assigneeId: null });
});

it('is not for viewers, nor for conversations of another store', async () => {
  const viewer = { ...of, by: await world.join('Vic', 'viewer') };
  for (const act of [resolveConversation, giveBack, reopenConversation]) {
    await expect(act(ctx, viewer)).rejects.toMatchObject({ code: 'forbidden' });
  }
  const { storeId } = await createStore(ctx, { name: 'Other' });
  await expect(resolveConversation(ctx, { ...of, storeId })).rejects.toMatchObject({ code: 'not_found' });
  expect(await stored()).toMatchObject({ status: 'waiting' });
});
