import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { conversationTopic } from '@/core/contracts/live-events';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { streamAnswer } from './stream-answer';

vi.mock('server-only', () => ({}));

let test: TestContext;
let store: CreatedStore;
const listeners = new Set<unknown>();
const logged = vi.fn();

beforeAll(async () => {
  test = await createTestContext();
  const { ctx } = test;
  store = await createStore(ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  const { events, log } = ctx;
  ctx.log = Object.assign(Object.create(log), { error: logged });
  ctx.events = {
    publish: events.publish,
    onGap: events.onGap,
    subscribe(listener) {
      listeners.add(listener);
      const unsubscribe = events.subscribe(listener);
      return () => {
        unsubscribe();
        listeners.delete(listener);
      };
    },
  };
});
afterAll(() => test.close());

function stream(signal: AbortSignal = new AbortController().signal): Response {
  const widget = { ...store, locale: 'en' };
  const request = { widget, channel: 'web-widget', visitorId: randomUUID(), text: 'Hello!' };
  return streamAnswer(test.ctx, request, signal);
}

const namesIn = (body: string) => [...body.matchAll(/^event: (.+)$/gm)].map(([, name]) => name);

it('tells the answer as it comes into being, of this message’s turn alone', async () => {
  const { startTurn, events } = test.ctx;
  test.ctx.startTurn = async (turn) => {
    const { conversationId } = turn;
    const data = { conversationId, turnId: randomUUID(), offset: 0, text: 'of another answer' };
    events.publish({ topic: conversationTopic(conversationId), name: 'turn:delta', data });
    await startTurn(turn);
  };
  const body = await stream().text();
  test.ctx.startTurn = startTurn;
  expect(new Set(namesIn(body))).toEqual(
    new Set(['message', 'turn:started', 'turn:delta', 'turn:ended', 'answer']),
  );
  expect(namesIn(body).at(-1)).toBe('answer');
  expect(body).not.toContain('of another answer');
  expect(listeners.size).toBe(0);
});

it('goes on with the answer when the reader leaves, and says nothing into the void', async () => {
  const reader = stream().body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await expect
    .poll(() => test.ctx.db.turn.findMany({ where: { storeId: store.storeId }, select: { status: true } }))
    .toEqual([{ status: 'done' }, { status: 'done' }]);
  await expect.poll(() => listeners.size).toBe(0);
  expect(logged).not.toHaveBeenCalled();
});

it('ends with a reason when the message is refused', async () => {
  const widget = { ...store, locale: 'en' };
  const request = { widget, channel: 'web-widget', visitorId: randomUUID(), text: 'Hi' };
  const response = streamAnswer(
    test.ctx,
    { ...request, conversationId: randomUUID() },
    new AbortController().signal,
  );
  const body = await response.text();
  expect(namesIn(body)).toEqual(['error']);
  expect(body).toContain('not_found');
});
