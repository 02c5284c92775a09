import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { openProcess } from '@/adapters/testing/open-process';
import { setTestRuntime } from '@/adapters/testing/set-test-runtime';
import type { Wired } from '@/adapters/wire';
import type { MessageView } from '@/core/contracts/message-view';
import { deactivateMember } from '@/core/identity/team/deactivate-member';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import { type SocketServer, startSocketServer } from './socket-server.fixture';

interface Process extends Wired {
  sockets: SocketServer;
}

let test: TestContext;
let world: InboxWorld;
let here: Process;
let there: Process;
let ada: string;
let bert: string;

beforeAll(async () => {
  test = await createTestContext();
  setTestRuntime(test.ctx);
  [here, there] = await Promise.all([start(), start()]);
});
beforeEach(async () => {
  world = await makeInboxWorld(test.ctx);
  [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
});
afterEach(() => {
  for (const { sockets } of [here, there]) sockets.hangUp();
});
afterAll(async () => {
  for (const { sockets, close } of [here, there]) {
    await sockets.close();
    await close();
  }
  await test.close();
});

async function start(): Promise<Process> {
  const wired = openProcess(test.databaseUrl, tmpdir());
  return { ...wired, sockets: await startSocketServer(wired.context) };
}

const connectShopper = ({ sockets }: Process, visitorId: string) =>
  sockets.connectShopper({ widgetKey: world.widgetKey, visitorId });

const ask = (socket: Socket, event: string, data: object) => socket.timeout(10_000).emitWithAck(event, data);

/** Waits for an event that says what is wanted; others of its name may come before. */
const next = <T>(socket: Socket, event: string, isWanted: (data: T) => boolean = () => true): Promise<T> =>
  new Promise((resolve) => {
    const look = (data: T) => {
      if (!isWanted(data)) return;
      socket.off(event, look);
      resolve(data);
    };
    socket.on(event, look);
  });

/** A teammate with the store, and a conversation of it, on the screen. */
async function watch(process: Process, userId: string, conversationId?: string): Promise<Socket> {
  const socket = await process.sockets.connectTeammate(userId);
  const of = { storeId: world.storeId, conversationId };
  expect(await ask(socket, 'store:watch', of)).toMatchObject({ ok: true });
  if (conversationId) expect(await ask(socket, 'conversation:watch', of)).toMatchObject({ ok: true });
  return socket;
}

it('tells who is online and who looks at a conversation, wherever they are connected', async () => {
  const id = await world.wait();
  const first = await watch(here, ada, id);
  const online = next<{ online: string[] }>(first, 'team:presence', (data) => data.online.length === 2);
  const viewers = next<{ viewers: { name: string }[] }>(
    first,
    'conversation:viewers',
    (data) => data.viewers.length === 2,
  );
  const second = await watch(there, bert, id);
  expect((await online).online.toSorted()).toEqual([ada, bert].toSorted());
  expect((await viewers).viewers.map(({ name }) => name)).toEqual(['Ada', 'Bert']);
  const gone = next<{ online: string[] }>(first, 'team:presence', (data) => data.online.length === 1);
  second.disconnect();
  expect((await gone).online).toEqual([ada]);
});

it('lets one of two teammates answer, and shows it to the shopper and the other', async () => {
  const visitor = randomUUID();
  const shopper = connectShopper(here, visitor);
  const hello = {
    clientId: randomUUID(),
    text: 'I want to talk to a person',
    conversationId: null,
    pageUrl: null,
  };
  const handedOver = next<{ status: string }>(
    shopper,
    'conversation:status',
    ({ status }) => status === 'waiting',
  );
  const sent = await ask(shopper, 'message:send', hello);
  const { conversationId } = sent.data as { conversationId: string };
  await handedOver;
  const seenSeq = await test.ctx.db.message.count({ where: { conversationId } });
  const first = await watch(here, ada, conversationId);
  const second = await watch(there, bert, conversationId);

  const typing = next<{ person: { name: string } }>(shopper, 'teammate:typing');
  second.emit('typing', { storeId: world.storeId, conversationId });
  expect((await typing).person.name).toBe('Bert');
  const shopperTypes = next(second, 'contact:typing');
  shopper.emit('typing', { conversationId });
  await shopperTypes;

  const shown = next<{ message: MessageView }>(
    shopper,
    'message',
    ({ message }) => message.role === 'teammate',
  );
  const reply = () => ({
    ...{
      storeId: world.storeId,
      conversationId,
      text: 'Hello, here is a person',
      clientId: randomUUID(),
      seenSeq,
    },
  });
  const answers = await Promise.all([ask(first, 'reply:send', reply()), ask(second, 'reply:send', reply())]);
  expect(answers.map(({ ok, code }) => code ?? ok).toSorted()).toEqual(['conflict', true]);
  expect((await shown).message.text).toBe('Hello, here is a person');
  expect(await test.ctx.db.message.count({ where: { conversationId, role: 'teammate' } })).toBe(1);
});

it('tells that a shopper has left only when their last tab is closed, on whichever process', async () => {
  const visitor = randomUUID();
  const [one, other] = [connectShopper(here, visitor), connectShopper(there, visitor)];
  const hello = { clientId: randomUUID(), text: 'Hello!', conversationId: null, pageUrl: null };
  const { conversationId } = (await ask(one, 'message:send', hello)).data;
  await ask(other, 'history:fetch', { conversationId, afterSeq: 0 });
  const page = (path: string) => ({ conversationId, pageUrl: `https://shop.example${path}` });
  const teammate = await watch(there, ada, conversationId);
  const pages: (string | null)[] = [];
  teammate.on('contact:page', ({ pageUrl }) => pages.push(pageUrl?.slice(20) ?? null));
  await ask(other, 'page', page('/a'));
  await ask(one, 'page', page('/b'));
  await expect.poll(() => pages).toEqual(['/a', '/b']);
  // Who comes to look is told at once.
  const of = { storeId: world.storeId, conversationId };
  const late = await ask(await watch(here, bert), 'conversation:watch', of);
  expect(late).toMatchObject({ data: { page: 'https://shop.example/b' } });
  one.disconnect();
  await expect.poll(() => pages, { timeout: 8000 }).toEqual(['/a', '/b', '/a']);
  other.disconnect();
  await expect.poll(() => pages, { timeout: 8000 }).toEqual(['/a', '/b', '/a', null]);
});

it('stores a message once that is sent to both', async () => {
  const visitor = randomUUID();
  const sockets = [connectShopper(here, visitor), connectShopper(there, visitor)];
  const event = { clientId: randomUUID(), text: 'Hello!', conversationId: null, pageUrl: null };
  const acks = await Promise.all(sockets.map((socket) => ask(socket, 'message:send', event)));
  expect(acks[0].data.message.id).toBe(acks[1].data.message.id);
  const { conversationId } = acks[0].data;
  expect(await test.ctx.db.message.count({ where: { conversationId, role: 'contact' } })).toBe(1);
});

it('shows a new conversation in the shopper’s tabs of the other process', async () => {
  const visitor = randomUUID();
  const [tab, otherTab] = [connectShopper(here, visitor), connectShopper(there, visitor)];
  await new Promise((resolve) => otherTab.once('connect', resolve as () => void));
  const answer = next<{ message: MessageView }>(
    otherTab,
    'message',
    ({ message }) => message.role === 'agent',
  );
  const event = { clientId: randomUUID(), text: 'Hello!', conversationId: null, pageUrl: null };
  const { data } = await ask(tab, 'message:send', event);
  expect(await answer).toMatchObject({ conversationId: data.conversationId });
});

it('lets windows come back that may have missed something of the other process', async () => {
  const id = await world.wait();
  const socket = await watch(there, ada, id);
  const cut = new Promise<string>((resolve) => socket.on('disconnect', resolve));
  await test.ctx.sql.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN storefolk_events' AND datname = current_database()`,
  );
  // Of this reason socket.io's client comes back by itself.
  expect(await cut).toBe('transport close');
});

it('streams an answer to a teammate of another process, piece by piece and whole', async () => {
  const shopper = connectShopper(here, randomUUID());
  const ack = await ask(shopper, 'message:send', {
    ...{ clientId: randomUUID(), text: 'Hello!', conversationId: null, pageUrl: null },
  });
  const { conversationId } = ack.data;
  await expect.poll(() => test.ctx.db.turn.count({ where: { conversationId, status: 'done' } })).toBe(1);
  const teammate = await watch(there, ada, conversationId);
  const pieces: { offset: number; text: string }[] = [];
  teammate.on('turn:delta', (data) => pieces.push(data));
  const answer = next<{ message: MessageView }>(
    teammate,
    'message',
    ({ message }) => message.role === 'agent' && message.seq > 2,
  );
  await ask(shopper, 'message:send', {
    ...{ clientId: randomUUID(), text: 'Thank you very much', conversationId, pageUrl: null },
  });
  const { message } = await answer;
  expect(pieces.map(({ text }) => text).join('')).toBe(message.text);
  expect(pieces.map(({ offset }) => offset)).toEqual(
    pieces.map((_, i) => pieces.slice(0, i).reduce((sum, { text }) => sum + text.length, 0)),
  );
});

it('cuts a teammate in all processes who is removed in one', async () => {
  const owner = await world.join('Olga', 'owner');
  const socket = await watch(there, bert);
  const cut = new Promise<string>((resolve) => socket.on('disconnect', resolve));
  await deactivateMember(here.context, { storeId: world.storeId, userId: bert, by: owner });
  // Long before the next look at who may still be here, which would cut them too.
  expect(await Promise.race([cut, sleep(5_000, 'not cut at once')])).toBe('io server disconnect');
});
