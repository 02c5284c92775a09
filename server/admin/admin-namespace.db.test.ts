import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { setTestRuntime } from '@/adapters/testing/set-test-runtime';
import { storeTopic } from '@/core/contracts/live-events';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import { type SocketServer, startSocketServer } from '../socket-server.fixture';

let test: TestContext;
let sockets: SocketServer;
let world: InboxWorld;
let ada: string;
let bert: string;

beforeAll(async () => {
  test = await createTestContext();
  setTestRuntime(test.ctx);
  sockets = await startSocketServer(test.ctx);
});
beforeEach(async () => {
  world = await makeInboxWorld(test.ctx);
  [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
});
afterEach(() => sockets.hangUp());
afterAll(async () => {
  await sockets.close();
  await test.close();
});

const ask = (socket: Socket, event: string, data: object) => socket.timeout(10_000).emitWithAck(event, data);
const next = <T>(socket: Socket, event: string): Promise<T> =>
  new Promise((resolve) => socket.once(event, (data: T) => resolve(data)));

/** Why a connection ended: long before the next look at who may still be here, which would end it too. */
const whenCut = (socket: Socket) =>
  Promise.race([
    new Promise<string>((resolve) => socket.on('disconnect', resolve)),
    sleep(5_000, 'not cut at once'),
  ]);

/** A teammate with the store, and a conversation of it, on the screen. */
async function watch(userId: string, conversationId?: string): Promise<Socket> {
  const socket = await sockets.connectTeammate(userId);
  const of = { storeId: world.storeId, conversationId };
  expect(await ask(socket, 'store:watch', of)).toMatchObject({ ok: true });
  if (conversationId) expect(await ask(socket, 'conversation:watch', of)).toMatchObject({ ok: true });
  return socket;
}

const reply = (conversationId: string, over: object = {}) => ({
  ...{
    storeId: world.storeId,
    conversationId,
    text: 'Hello from a person',
    clientId: randomUUID(),
    seenSeq: 1,
  },
  ...over,
});

describe('presence', () => {
  it('is told to the team when somebody comes and goes', async () => {
    const first = await watch(ada);
    const came = next<{ online: string[] }>(first, 'team:presence');
    const second = await watch(bert);
    expect((await came).online.toSorted()).toEqual([ada, bert].toSorted());
    const went = next<{ online: string[] }>(first, 'team:presence');
    second.disconnect();
    expect((await went).online).toEqual([ada]);
  });

  it('says who else looks at a conversation, until they look elsewhere', async () => {
    const id = await world.wait();
    const first = await watch(ada, id);
    const came = next<{ viewers: { name: string }[] }>(first, 'conversation:viewers');
    const second = await watch(bert, id);
    expect((await came).viewers.map(({ name }) => name)).toEqual(['Ada', 'Bert']);
    const went = next<{ viewers: { name: string }[] }>(first, 'conversation:viewers');
    await ask(second, 'conversation:unwatch', { storeId: world.storeId, conversationId: id });
    expect((await went).viewers.map(({ name }) => name)).toEqual(['Ada']);
  });
});

describe('answering', () => {
  it('reaches the colleague’s screen, and a repeated event stores nothing twice', async () => {
    const id = await world.wait();
    const [first, second] = [await watch(ada, id), await watch(bert, id)];
    const seen = next<{ message: { text: string } }>(second, 'message');
    const event = reply(id);
    const sent = await ask(first, 'reply:send', event);
    expect(sent).toMatchObject({ ok: true, data: { message: { author: { name: 'Ada' } } } });
    expect((await seen).message.text).toBe('Hello from a person');
    expect(await ask(first, 'reply:send', event)).toEqual(sent);
    expect(await test.ctx.db.message.count({ where: { conversationId: id, role: 'teammate' } })).toBe(1);
    expect(await ask(second, 'reply:send', reply(id))).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('is shown while it is written', async () => {
    const id = await world.wait();
    const [first, second] = [await watch(ada, id), await watch(bert, id)];
    const typing = next<{ person: { name: string } }>(second, 'teammate:typing');
    first.emit('typing', { storeId: world.storeId, conversationId: id });
    expect((await typing).person.name).toBe('Ada');
  });

  it('is marked in the lists of the whole team, and of nobody else', async () => {
    const id = await world.wait();
    const elsewhere = await makeInboxWorld(test.ctx, 'Elsewhere');
    const writer = await watch(ada, id);
    const reader = await watch(await world.join('Vera', 'viewer'));
    const stranger = await sockets.connectTeammate(await elsewhere.join('Cleo'));
    await ask(stranger, 'store:watch', { storeId: elsewhere.storeId });
    const visitorId = `visitor-1-${world.storeId}`;
    const shopper = sockets.connectShopper({ widgetKey: world.widgetKey, visitorId });
    expect(await ask(shopper, 'history:fetch', { conversationId: id, afterSeq: 0 })).toMatchObject({
      ok: true,
    });
    const leaked: string[] = [];
    for (const socket of [stranger, shopper]) socket.onAny((name) => leaked.push(name));

    const marks: unknown[] = [];
    reader.on('inbox:typing', ({ typing }) => marks.push(...typing));
    writer.emit('typing', { storeId: world.storeId, conversationId: id });
    shopper.emit('typing', { conversationId: id });
    await expect.poll(() => marks.length, { timeout: 5000 }).toBe(2);
    expect(marks).toContainEqual({ conversationId: id, person: expect.objectContaining({ name: 'Ada' }) });
    expect(marks).toContainEqual({ conversationId: id, person: null });
    expect(leaked).toEqual(['teammate:typing']);
  });

  it('notes what was read', async () => {
    const id = await world.wait();
    const socket = await watch(ada, id);
    await ask(socket, 'conversation:read', { storeId: world.storeId, conversationId: id, seq: 1 });
    const read = await test.ctx.db.conversationRead.findFirst({ where: { userId: ada, conversationId: id } });
    expect(read?.seq).toBe(1);
  });
});

describe('what is refused', () => {
  it('is everything of another store, whatever the event claims', async () => {
    const elsewhere = await makeInboxWorld(test.ctx, 'Elsewhere');
    const foreign = await elsewhere.wait();
    const socket = await watch(ada);
    const claims = [
      { storeId: elsewhere.storeId, conversationId: foreign },
      { storeId: world.storeId, conversationId: foreign },
    ];
    for (const of of claims) {
      expect(await ask(socket, 'conversation:watch', of)).toMatchObject({ ok: false, code: 'not_found' });
      expect(await ask(socket, 'reply:send', reply(foreign, of))).toMatchObject({
        ok: false,
        code: 'not_found',
      });
      await ask(socket, 'conversation:read', { ...of, seq: 1 });
    }
    expect(await ask(socket, 'store:watch', claims[0] ?? {})).toMatchObject({ ok: false, code: 'not_found' });
    expect(await test.ctx.db.message.count({ where: { conversationId: foreign, role: 'teammate' } })).toBe(0);
    expect(await test.ctx.db.conversationRead.count({ where: { conversationId: foreign } })).toBe(0);
  });

  it('is a viewer’s answer, and anything that is not an event of ours', async () => {
    const id = await world.wait();
    const socket = await watch(await world.join('Vera', 'viewer'), id);
    expect(await ask(socket, 'reply:send', reply(id))).toMatchObject({ ok: false, code: 'forbidden' });
    for (const nonsense of [null, 'text', { storeId: 1 }, reply(id, { clientId: 'x' })]) {
      expect(await ask(socket, 'reply:send', nonsense as object)).toMatchObject({
        ok: false,
        code: 'invalid_input',
      });
    }
  });

  it('is nothing more for whoever has left the team: they are cut at once', async () => {
    const id = await world.wait();
    const socket = await watch(bert, id);
    const cut = whenCut(socket);
    await test.ctx.db.membership.updateMany({ where: { userId: bert }, data: { deactivatedAt: new Date() } });
    test.ctx.events.publish({
      topic: storeTopic(world.storeId),
      name: 'member:changed',
      data: { userId: bert, active: false },
    });
    expect(await cut).toBe('io server disconnect');
    const again = await sockets.connectTeammate(bert);
    expect(await ask(again, 'store:watch', { storeId: world.storeId })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });

  it('is a socket without a session', async () => {
    const socket = sockets.connectAdmin();
    const refused = await new Promise<Error & { data?: { code: string } }>((resolve) =>
      socket.once('connect_error', resolve),
    );
    expect(refused.data?.code).toBe('unauthenticated');
  });
});
