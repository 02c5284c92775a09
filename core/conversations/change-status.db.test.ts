import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { may, ROLES } from '@/core/identity/permissions';
import type { AppContext } from '@/core/shared/context';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { ConversationStatus } from '@/prisma/generated/client';
import { changeStatus, type StatusAction } from './change-status';
import { handOff } from './hand-off';
import { receiveMessage } from './receive-message';

let test: CoreTestContext;
let ctx: AppContext;
let store: CreatedStore;
let conversationId: string;
beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  store = await createStore(ctx, { name: 'Fern & Oak' });
  ({ conversationId } = await write('A person, please'));
  await handOff(ctx, { storeId: store.storeId, conversationId, reason: 'Asked for a person', summary: '' });
  test.forget();
});

const write = (text: string, id: string | null = null) =>
  receiveMessage(ctx, {
    storeId: store.storeId,
    assistantId: store.assistantId,
    channel: 'web-widget',
    contactExternalId: 'visitor-of-this-test',
    text,
    conversationId: id,
  });
const act = (action: StatusAction, storeId = store.storeId) =>
  changeStatus(ctx, { storeId, conversationId, action });
const stored = () =>
  ctx.db.conversation.findFirstOrThrow({ where: { storeId: store.storeId, id: conversationId } });
const statusChanges = async () => {
  const where = { storeId: store.storeId, conversationId, type: 'status_changed' };
  const events = await ctx.db.conversationEvent.findMany({ where, orderBy: { id: 'asc' } });
  return events.map(({ data }) => data);
};
const published = (status: ConversationStatus) => [
  {
    topic: `conversation:${conversationId}`,
    name: 'conversation:status',
    data: { conversationId, status },
  },
  { topic: `store:${store.storeId}`, name: 'conversation:updated', data: { conversationId } },
];

it('gives a waiting conversation back, and the assistant answers the next message', async () => {
  expect(await act('give_back')).toBe('agent');
  expect(await stored()).toMatchObject({ status: 'agent', handoffReason: 'Asked for a person' });
  expect(await statusChanges()).toEqual([{ from: 'waiting', to: 'agent' }]);
  expect(test.published).toEqual(published('agent'));
  expect((await write('And now?', conversationId)).turn).not.toBeNull();
});

it('resolves a waiting conversation until the shopper writes again', async () => {
  expect(await act('resolve')).toBe('resolved');
  expect(await stored()).toMatchObject({ status: 'resolved' });
  expect(await statusChanges()).toEqual([{ from: 'waiting', to: 'resolved' }]);
  expect(test.published).toEqual(published('resolved'));
  expect(await write('One more thing', conversationId)).toMatchObject({ status: 'agent', reopened: true });
});

it('says nothing when two teammates resolve the same conversation', async () => {
  expect(await Promise.all([act('resolve'), act('resolve')])).toEqual(['resolved', 'resolved']);
  expect(await statusChanges()).toHaveLength(1);
  expect(test.published).toEqual(published('resolved'));
});

it('refuses to give back what the team does not have', async () => {
  for (const action of ['give_back', 'resolve'] as const) {
    await act(action);
    test.forget();
    const before = await statusChanges();
    await expect(act('give_back')).rejects.toMatchObject({ code: 'conflict' });
    expect(await statusChanges()).toEqual(before);
    expect(test.published).toEqual([]);
  }
});

it('finds no conversation of another store, nor one by a malformed id', async () => {
  const { storeId: other } = await createStore(ctx, { name: 'Other' });
  await expect(act('resolve', other)).rejects.toMatchObject({ code: 'not_found' });
  const malformed = { storeId: store.storeId, conversationId: 'x', action: 'resolve' } as const;
  await expect(changeStatus(ctx, malformed)).rejects.toMatchObject({ code: 'not_found' });
  expect(await stored()).toMatchObject({ status: 'waiting' });
  expect(await statusChanges()).toEqual([]);
  expect(test.published).toEqual([]);
});

it('takes no other action from a browser', async () => {
  await expect(act('take_over' as StatusAction)).rejects.toMatchObject({ name: 'ZodError' });
  expect(await stored()).toMatchObject({ status: 'waiting' });
});

it('is for those who may answer, so not for viewers', () => {
  expect(ROLES.filter((role) => may(role, 'conversations.reply'))).toEqual(['agent', 'admin', 'owner']);
});
