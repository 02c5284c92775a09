import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import type { Ack } from '@/core/contracts/ack';
import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { LiveEvent } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import { historySchema, type WidgetHistory } from '@/core/contracts/widget/history';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { type SocketServer, startSocketServer } from '../socket-server.fixture';

let test: TestContext;
let store: CreatedStore;
let sockets: SocketServer;

beforeAll(async () => {
  test = await createTestContext();
  store = await createStore(test.ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  sockets = await startSocketServer(test.ctx);
});
afterEach(() => sockets.hangUp());
afterAll(async () => {
  await sockets.close();
  await test.close();
});

const connect = (visitorId: string) => sockets.connectShopper({ widgetKey: store.widgetKey, visitorId });

/** A visitor who has asked something and got an answer. */
async function visit() {
  const visitorId = randomUUID();
  const socket = connect(visitorId);
  const answer = new Promise<MessageView>((resolve) => {
    socket.on('message', ({ message }: { message: MessageView }) => {
      if (message.role === 'agent') resolve(message);
    });
  });
  const event = { clientId: randomUUID(), text: 'Do you gift-wrap?', conversationId: null, pageUrl: null };
  const sent: Ack<{ conversationId: string; message: MessageView }> = await socket
    .timeout(10_000)
    .emitWithAck('message:send', event);
  if (!sent.ok) throw new Error(sent.detail);
  const { conversationId, message } = sent.data;
  return { visitorId, socket, conversationId, questionId: message.id, messageId: (await answer).id };
}

type Given = Ack<{ feedback: ShopperFeedback | null }>;
const give = (socket: Socket, event: object): Promise<Given> =>
  socket.timeout(10_000).emitWithAck('feedback:give', event);
const history = async (socket: Socket, conversationId: string): Promise<WidgetHistory> => {
  const got: Ack<unknown> = await socket
    .timeout(10_000)
    .emitWithAck('history:fetch', { conversationId, afterSeq: 99 });
  if (!got.ok) throw new Error(got.detail);
  return historySchema.parse(got.data);
};
const down = { helpful: false, reason: 'incomplete', comment: null } as const;

describe('thumbs in the widget', () => {
  it('are kept for the next visit, can be changed and taken back, and the team hears of them', async () => {
    const { visitorId, socket, conversationId, messageId } = await visit();
    const told: LiveEvent[] = [];
    const unsubscribe = test.ctx.events.subscribe((event) => {
      if (event.name === 'feedback:changed') told.push(event);
    });
    const answer = { conversationId, messageId };
    expect(await give(socket, { ...answer, feedback: { helpful: false } })).toEqual({
      ok: true,
      data: { feedback: { helpful: false, reason: null, comment: null } },
    });
    const more = { ...down, comment: '  My card is 4111 1111 1111 1111\0  ' };
    const masked = { ...down, comment: 'My card is [card number removed]' };
    expect(await give(socket, { ...answer, feedback: more })).toEqual({
      ok: true,
      data: { feedback: masked },
    });
    const later = connect(visitorId);
    expect((await history(later, conversationId)).feedback).toEqual([{ messageId, ...masked }]);

    const up = { helpful: true, reason: 'wrong', comment: 'x' };
    expect(await give(later, { ...answer, feedback: up })).toMatchObject({
      data: { feedback: { helpful: true, reason: null, comment: null } },
    });
    expect(await give(later, { ...answer, feedback: null })).toEqual({ ok: true, data: { feedback: null } });
    expect((await history(later, conversationId)).feedback).toEqual([]);
    unsubscribe();
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({ topic: `store:${store.storeId}`, data: { conversationId, messageId } });
  });

  it('are for the agent’s answers in the visitor’s own conversation', async () => {
    const mine = await visit();
    const other = await visit();
    const refused = { ok: false, code: 'not_found' };
    const { conversationId, messageId, questionId } = mine;
    const tries: [Socket, object][] = [
      [other.socket, { conversationId, messageId }],
      [other.socket, { conversationId: other.conversationId, messageId }],
      [mine.socket, { conversationId, messageId: questionId }],
      [mine.socket, { conversationId, messageId: randomUUID() }],
      [mine.socket, { conversationId: randomUUID(), messageId }],
    ];
    for (const [socket, answer] of tries) {
      expect(await give(socket, { ...answer, feedback: down })).toMatchObject(refused);
    }
    expect(await give(mine.socket, { conversationId, messageId, feedback: down })).toMatchObject({
      ok: true,
    });
    // Taking back somebody else's does nothing to it.
    await give(other.socket, { conversationId, messageId, feedback: null });
    await give(other.socket, { conversationId: other.conversationId, messageId, feedback: null });
    expect((await history(mine.socket, conversationId)).feedback).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined],
    ['no opinion', { feedback: {} }],
    ['an unknown reason', { feedback: { ...down, reason: 'boring' } }],
    ['a comment without end', { feedback: { ...down, comment: 'x'.repeat(1001) } }],
    ['no answer', { messageId: 'x', feedback: down }],
  ])('refuse %s', async (_, more) => {
    const { socket, conversationId, messageId } = await visit();
    const event = more && { conversationId, messageId, ...more };
    expect(await give(socket, event as object)).toMatchObject({ ok: false, code: 'invalid_input' });
  });

  it('are slowed down in a flood', async () => {
    const { socket, conversationId, messageId } = await visit();
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        give(socket, { conversationId, messageId, feedback: { helpful: i % 2 === 0 } }),
      ),
    );
    const refused = results.filter((result) => !result.ok);
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({
      code: 'rate_limited',
      detail: expect.stringContaining('Wait a minute'),
    });
    expect((await history(socket, conversationId)).feedback).toHaveLength(1);
  });
});
