import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { ReferenceBook } from '../../grounding/reference-book';
import { runTool } from '../run-tool';
import { type ActionWorld, createActionWorld } from './action-world.fixture';

let world: ActionWorld;
beforeAll(async () => {
  world = await createActionWorld();
});
afterAll(() => world.close());

async function createTicket(conversationId: string) {
  const { ctx } = world.test;
  const { storeId } = world.store;
  const scope = {
    ctx,
    storeId,
    conversationId,
    turnId: newId(),
    contactId: newId(),
    addressHash: null,
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
    references: new ReferenceBook(),
    signal: new AbortController().signal,
  };
  const input = { subject: 'Invoice in another name', details: 'Order #1001, to Byron Ltd.' };
  return (await runTool(scope, { id: '1', name: 'create_ticket', input })).output;
}

it('hands the request to the team with a reference, for whoever has shown who they are', async () => {
  const ada = await world.ada();
  expect(await createTicket(ada.conversationId)).toEqual({
    status: 'created',
    ticket: expect.stringMatching(/^T-[0-9A-F]{8}$/),
    support_email: null,
  });
  const where = { id: ada.conversationId };
  const conversation = await world.test.ctx.db.conversation.findFirstOrThrow({ where });
  expect(conversation.status).toBe('waiting');
  expect(conversation.handoffReason).toContain('Invoice in another name');

  await world.test.ctx.db.conversationIdentity.deleteMany({ where: { conversationId: ada.conversationId } });
  expect(await createTicket(ada.conversationId)).toMatchObject({ status: 'not_verified' });
});
