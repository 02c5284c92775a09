import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { snoozeConversation } from '@/core/inbox/snooze-conversation';
import { createTag, tagConversation } from '@/core/inbox/tags/manage-tags';
import { makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { listInboxChoices } from '../list/inbox-choices.queries';
import { readThreadFacts } from './thread-facts.queries';

let test: CoreTestContext;
let ctx: AppContext;
beforeAll(async () => {
  test = await createCoreContext({ now: () => new Date(), stopTurn: async () => undefined });
  ctx = test.ctx;
});
afterAll(() => test.close());

it('tells who has a conversation, how it stands, and whom it may be given to', async () => {
  const world = await makeInboxWorld(ctx);
  const { storeId } = world;
  const ada = await world.join('Ada');
  const conversationId = await world.wait();
  const tagId = await createTag(ctx, { storeId, by: ada, name: 'Shipping', color: 'teal' });
  await tagConversation(ctx, { storeId, by: ada, conversationId, tagIds: [tagId] });
  await assignConversation(ctx, { storeId, conversationId, assigneeId: ada, by: ada });
  const until = new Date(Date.now() + 3_600_000);
  await snoozeConversation(ctx, { storeId, conversationId, until, by: ada });

  const facts = await readThreadFacts(ctx, { storeId, conversationId });
  expect(facts).toMatchObject({
    assignee: { id: ada, name: 'Ada', hasPicture: false },
    snoozedUntil: until.toISOString(),
    waitingSince: expect.stringMatching(/^\d{4}-.*Z$/),
    overdue: false,
    contactSeenSeq: 0,
    tags: [{ id: tagId, name: 'Shipping', color: 'teal' }],
    verifiedBy: null,
    rating: null,
    team: { [ada]: 'Ada' },
  });
  expect(await listInboxChoices(ctx, storeId)).toMatchObject({
    tags: [{ id: tagId, name: 'Shipping' }],
    people: [{ id: ada, name: 'Ada', online: false, open: 1 }],
    assistants: [{ id: world.assistantId }],
  });
  const other = await createStore(ctx, { name: 'Other' });
  await expect(readThreadFacts(ctx, { storeId: other.storeId, conversationId })).rejects.toMatchObject({
    code: 'not_found',
  });
});
