import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getVisitorHistory } from '@/core/conversations/get-visitor-history.queries';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { sendReply } from './send-reply';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let ada: string;
let bert: string;
const stopped: string[] = [];
beforeAll(async () => {
  test = await createCoreContext({
    stopTurn: async ({ conversationId }) => {
      stopped.push(conversationId);
    },
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(ctx);
  [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
  test.forget();
});

const send = (conversationId: string, by: string, over: object = {}) =>
  sendReply(ctx, {
    storeId: world.storeId,
    conversationId,
    by,
    text: 'Hello, here is Ada.',
    clientId: newId(),
    seenSeq: 1,
    ...over,
  });
const stored = (id: string) =>
  ctx.db.conversation.findFirstOrThrow({ where: { storeId: world.storeId, id } });
const messages = (conversationId: string) =>
  ctx.db.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });

/** Ends when another connection to this database waits for a lock. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rows } = await ctx.sql.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await sleep(20);
  }
}

describe('a reply', () => {
  it('reaches the shopper with its author’s name, and puts the author in charge', async () => {
    const id = await world.wait();
    test.forget();
    const message = await send(id, ada);
    expect(message).toMatchObject({
      role: 'teammate',
      seq: 2,
      author: { id: ada, name: 'Ada', hasPicture: false },
    });
    expect(await stored(id)).toMatchObject({ status: 'assigned', assigneeId: ada, waitingSince: null });
    expect((await stored(id)).firstReplyAt).not.toBeNull();
    expect(test.published.map(({ name }) => name)).toEqual([
      'conversation:status',
      'conversation:person',
      'message',
      'conversation:updated',
    ]);
  });

  it('is not stored when its author is shut out in the moment that it is sent', async () => {
    const id = await world.wait();
    let sending: Promise<unknown> = Promise.resolve();
    await inTransaction(ctx.sql, async (client) => {
      await client.query(
        'UPDATE memberships SET deactivated_at = now() WHERE store_id = $1 AND user_id = $2',
        [world.storeId, bert],
      );
      sending = send(id, bert).catch((error) => error);
      // The reply has been let in by now, and waits for what becomes of its author.
      await waitsForLock();
    });
    expect(await sending).toMatchObject({ code: 'forbidden' });
    expect(await messages(id)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
  });

  it('stops the agent', async () => {
    const id = await world.write('Hello');
    await send(id, ada);
    expect(stopped).toContain(id);
    expect((await stored(id)).status).toBe('assigned');
  });

  it('opens a resolved conversation again', async () => {
    const id = await world.write('Hello');
    await ctx.db.conversation.updateMany({
      where: { id },
      data: { status: 'resolved', resolvedAt: new Date() },
    });
    await send(id, ada);
    expect(await stored(id)).toMatchObject({ status: 'assigned', resolvedAt: null });
  });

  it('is stored once, however often it is sent', async () => {
    const id = await world.wait();
    const clientId = newId();
    const sent = await Promise.all([1, 2, 3, 4].map(() => send(id, ada, { clientId })));
    expect(new Set(sent.map((message) => message.id)).size).toBe(1);
    expect(await messages(id)).toHaveLength(2);
    const told = test.published.filter(
      ({ name, data }) => name === 'message' && 'message' in data && data.message.role === 'teammate',
    );
    expect(told).toHaveLength(1);
  });

  it('carries files of its conversation that belong to nothing yet', async () => {
    const [id, other] = [await world.wait(), await world.wait()];
    const file = (conversationId: string, name: string) =>
      ctx.db.attachment.create({
        data: {
          ...{ storeId: world.storeId, conversationId, name, mimeType: 'image/png', bytes: 3, sha256: 'x' },
          ...{ storage: 'database', uploadedBy: 'teammate' },
        },
      });
    const [own, foreign] = [await file(id, 'lamp.png'), await file(other, 'secret.png')];
    const message = await send(id, ada, { text: '', attachmentIds: [own.id, foreign.id] });
    expect(message.attachments.map(({ name }) => name)).toEqual(['lamp.png']);
    const again = await send(id, ada, { attachmentIds: [own.id] });
    expect(again.attachments).toEqual([]);
  });
});

describe('two teammates at once', () => {
  it('do not answer twice: the second is told, and decides', async () => {
    const id = await world.wait();
    await send(id, ada);
    await expect(send(id, bert, { seenSeq: 1 })).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining('Ada has answered meanwhile'),
    });
    await expect(send(id, bert, { seenSeq: 2 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await messages(id)).toHaveLength(2);
    await send(id, bert, { seenSeq: 2, anyway: true });
    expect(await stored(id)).toMatchObject({ assigneeId: bert });
  });

  it('are put in a row when they send in the same moment', async () => {
    const id = await world.wait();
    const results = await Promise.allSettled([send(id, ada), send(id, bert)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await messages(id)).toHaveLength(2);
  });
});

describe('what is refused', () => {
  it('are viewers, strangers, other stores, and nothing at all', async () => {
    const id = await world.wait();
    const vera = await world.join('Vera', 'viewer');
    await expect(send(id, vera)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(send(id, newId())).rejects.toMatchObject({ code: 'not_found' });
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const cleo = await elsewhere.join('Cleo');
    await expect(send(id, cleo, { storeId: elsewhere.storeId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(send(newId(), ada)).rejects.toMatchObject({ code: 'not_found' });
    await expect(send(id, ada, { text: '  ' })).rejects.toThrow('Write something first.');
    await expect(send(id, ada, { text: 'x'.repeat(8001) })).rejects.toThrow('below 8000');
  });
});

it('goes on with the person in charge: the agent is silent until it is given back', async () => {
  const visitor = 'visitor-of-a-person';
  const id = await world.write('Hello', { visitor });
  await assignConversation(ctx, { storeId: world.storeId, conversationId: id, assigneeId: ada, by: ada });
  await world.write('Are you there?', { visitor, conversationId: id });
  expect(await ctx.db.turn.count({ where: { conversationId: id } })).toBe(1);
  expect((await stored(id)).waitingSince).not.toBeNull();
  const history = await getVisitorHistory(ctx, {
    ...{ storeId: world.storeId, assistantId: world.assistantId, channel: 'web-widget' },
    ...{ contactExternalId: visitor, conversationId: id, afterSeq: 0 },
  });
  expect(history.messages.map(({ text }) => text)).toEqual(['Hello', 'Are you there?']);
});
