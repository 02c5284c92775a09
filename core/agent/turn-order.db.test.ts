import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { handOff } from '@/core/conversations/hand-off';
import { receiveMessage } from '@/core/conversations/receive-message';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import type { FakeScript } from '@/e2e/fakes/llm/fake-llm-script';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { cancelTurn } from './cancel-turn';
import { recoverTurns } from './recover-turns';
import { runningTurns } from './running-turns';
import { markTurnCancelled } from './turn-rows.queries';

let test: TestContext;
let fake: Awaited<ReturnType<typeof startFakeLlm>>;
let store: CreatedStore;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm({});
});
afterAll(async () => {
  await fake.close();
  await test.close();
});

beforeEach(async () => {
  store = await createStore(test.ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  await test.ctx.db.providerCredential.create({
    data: { storeId: store.storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'test' },
  });
  await test.ctx.db.assistant.update({
    where: { storeId_id: { storeId: store.storeId, id: store.assistantId } },
    data: { provider: 'openai' },
  });
});

async function write(text: string, conversationId: string | null = null) {
  const received = await receiveMessage(test.ctx, {
    storeId: store.storeId,
    assistantId: store.assistantId,
    channel: 'web-widget',
    contactExternalId: 'visitor-of-this-test',
    text,
    conversationId,
  });
  if (!received.turn) throw new Error('no turn');
  return { conversationId: received.conversationId, turn: received.turn };
}

const slow: FakeScript = (_request, index) => ({
  type: 'reply',
  text: `answer ${index + 1}, word by word by word`,
  pieceLength: 6,
  pauseMs: 40,
});

const texts = async () => {
  const rows = await test.ctx.db.message.findMany({
    where: { storeId: store.storeId },
    orderBy: { seq: 'asc' },
  });
  return rows.map(({ text }) => text);
};
const turns = () =>
  test.ctx.db.turn.findMany({ where: { storeId: store.storeId }, orderBy: { startedAt: 'asc' } });
const eventTypes = async () => {
  const events = await test.ctx.db.conversationEvent.findMany({ where: { storeId: store.storeId } });
  return events.map(({ type }) => type);
};

async function letLookDead(): Promise<void> {
  await test.ctx.sql.query(
    `UPDATE turns SET heartbeat_at = now() - interval '1 minute' WHERE store_id = $1 AND status = 'running'`,
    [store.storeId],
  );
}

describe('a shopper who writes again before the answer is there', () => {
  it('gets both answers in order, and the second one knows the first', async () => {
    fake.setScript(slow);
    const first = await write('one?');
    const running = [test.ctx.startTurn(first.turn)];
    const second = await write('two?', first.conversationId);
    running.push(test.ctx.startTurn(second.turn));
    await Promise.all(running);
    const answer = (n: number) => `answer ${n}, word by word by word`;
    expect(await texts()).toEqual(['one?', 'two?', answer(1), answer(2)]);
    const said = JSON.stringify(fake.requests.at(-1)?.body);
    expect(said.indexOf('one?')).toBeLessThan(said.indexOf(answer(1)));
    expect(said.indexOf(answer(1))).toBeLessThan(said.indexOf('two?'));
  });

  it('can stop both', async () => {
    fake.setScript(slow);
    const first = await write('one?');
    const second = await write('two?', first.conversationId);
    const running = [test.ctx.startTurn(first.turn), test.ctx.startTurn(second.turn)];
    await expect.poll(() => runningTurns.size).toBe(2);
    await cancelTurn(test.ctx, { storeId: store.storeId, conversationId: first.conversationId });
    await Promise.all(running);
    expect((await turns()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('hears nothing more of the agent once the team was called in', async () => {
    fake.setScript((_request, index) =>
      index % 2 === 0
        ? { type: 'reply', toolCalls: [{ name: 'request_human', input: { reason: 'asked for a person' } }] }
        : { type: 'reply', text: 'A teammate will write here.' },
    );
    const first = await write('Do you sew to measure?');
    const widget = { ...store, locale: 'en' };
    const [, second] = await Promise.all([
      test.ctx.startTurn(first.turn),
      ask(test.ctx, {
        widget,
        channel: 'web-widget',
        visitorId: 'visitor-of-this-test',
        text: 'hello?',
        conversationId: first.conversationId,
      }),
    ]);
    expect(second).toMatchObject({ answer: '', status: 'waiting', outcome: 'handed_off' });
    expect(await texts()).toEqual(['Do you sew to measure?', 'hello?', 'A teammate will write here.']);
  });
});

describe('a turn that another process takes over', () => {
  it('is answered once when its first process is still alive', async () => {
    fake.setScript(slow);
    const { turn } = await write('one?');
    const alive = test.ctx.startTurn(turn);
    await expect.poll(() => runningTurns.size).toBe(1);
    await test.ctx.sql.query('UPDATE turns SET attempts = 2 WHERE store_id = $1', [store.storeId]);
    await alive;
    expect(await texts()).toEqual(['one?']);
    await letLookDead();
    expect(await recoverTurns(test.ctx)).toBe(1);
    expect(await texts()).toHaveLength(2);
    expect(await turns()).toMatchObject([{ status: 'done', attempts: 3 }]);
  });

  it('recovers many at once, each one time, and in order', async () => {
    fake.setScript(slow);
    const first = await write('one?');
    for (const text of ['two?', 'three?', 'four?', 'five?', 'six?']) await write(text, first.conversationId);
    await letLookDead();
    const taken = await Promise.all([recoverTurns(test.ctx), recoverTurns(test.ctx)]);
    expect(taken[0] + taken[1]).toBe(6);
    expect((await turns()).map(({ status, attempts }) => [status, attempts])).toEqual(
      Array.from({ length: 6 }, () => ['done', 2]),
    );
    expect(await texts()).toHaveLength(12);
  });

  it('says so when it is given up', async () => {
    await write('one?');
    await letLookDead();
    await test.ctx.sql.query('UPDATE turns SET attempts = 3 WHERE store_id = $1', [store.storeId]);
    expect(await recoverTurns(test.ctx)).toBe(1);
    expect(await texts()).toEqual(['one?', expect.stringContaining('could not answer')]);
    expect(await eventTypes()).toEqual(['turn_failed']);
  });

  it('leaves the answer to the teammate who came in meanwhile', async () => {
    const { conversationId } = await write('one?');
    await handOff(test.ctx, { storeId: store.storeId, conversationId, reason: 'test', summary: '' });
    await test.ctx.db.conversation.updateMany({
      where: { storeId: store.storeId },
      data: { status: 'assigned' },
    });
    await letLookDead();
    expect(await recoverTurns(test.ctx)).toBe(1);
    expect(await texts()).toEqual(['one?']);
  });
});

it('notes a cancellation once, wherever it came from', async () => {
  fake.setScript((_request) => ({ type: 'reply', text: 'x'.repeat(400), pieceLength: 4, pauseMs: 100 }));
  const { conversationId, turn } = await write('one?');
  const running = test.ctx.startTurn(turn);
  await expect.poll(() => runningTurns.size).toBe(1);
  const [row] = await turns();
  // As another process does it: this one notices at its next heartbeat.
  await markTurnCancelled(test.ctx.sql, store.storeId, row?.id ?? '');
  await running;
  expect(await eventTypes()).toEqual([]);
  await cancelTurn(test.ctx, { storeId: store.storeId, conversationId });
  expect(await eventTypes()).toEqual([]);
});
